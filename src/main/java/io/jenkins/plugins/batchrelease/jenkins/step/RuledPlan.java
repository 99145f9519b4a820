package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.jenkins.policy.ClusterRules;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a release would do, by the rules of its cluster: they are in its options, and what they forbid is a problem of it. */
final class RuledPlan {
    private final Run<?, ?> run;

    RuledPlan(Run<?, ?> run) {
        this.run = run;
    }

    /** Makes requests. The namespace is settled first: nothing is read in one that the job may not look into. */
    ReleasePlan of(ClusterChoice cluster, ReleaseRequest asked) {
        ReleaseServices services = ReleaseServices.get();
        String namespace = asked.namespace().orElseGet(() -> services.namespace(cluster, run));
        ClusterRules rules = ClusterRules.of(cluster, run);
        ReleasePlan plan = services.of(cluster, namespace, run)
                .plan(new ReleaseRequest(
                        Optional.of(namespace),
                        asked.name(),
                        asked.source(),
                        asked.batches(),
                        rules.on(asked.options())));
        List<String> problems = new ArrayList<>(rules.problems(plan, System.currentTimeMillis()));
        problems.addAll(plan.problems());
        return plan.withProblems(problems);
    }
}
