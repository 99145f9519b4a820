package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.release.OpenAlready;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.IOException;
import java.util.Optional;

/**
 * Starts the release of a step, once: the build notes that it is about to, and which step did, before the cluster hears of
 * it. After a restart the note tells whether there is a release to go on with.
 */
final class Starting {
    private final Run<?, ?> run;
    private final TaskListener listener;
    private final String node;

    Starting(Run<?, ?> run, TaskListener listener, String node) {
        this.run = run;
        this.listener = listener;
        this.node = node;
    }

    /** Whether the build has noted a start of this step, which may or may not have reached the cluster. */
    boolean isNoted() {
        return KeptReleases.in(run).stream().anyMatch(kept -> kept.startedBy().equals(node));
    }

    ReleaseService service(ClusterChoice cluster, String namespace) {
        return ReleaseServices.get().of(cluster, namespace, run);
    }

    /** The release that this step has started already. */
    Optional<BuildRelease> before() {
        return KeptReleases.in(run).stream()
                .filter(kept -> kept.startedBy().equals(node))
                .findFirst()
                .map(kept -> BuildRelease.of(run, kept))
                .filter(BuildRelease::exists);
    }

    /**
     * Plans by the rules of the cluster, tells the plan, and starts. Makes requests.
     *
     * @throws Occupied if it could start but for a release of that name, or of that workload, that is open
     */
    BuildRelease start(ClusterChoice cluster, ReleaseRequest request) throws IOException {
        return start(cluster, new RuledPlan(run).of(cluster, request));
    }

    /**
     * The same for a way back, which no rule forbids. To a version that this Jenkins did not write there is none: nobody knows
     * whether it was ever approved.
     */
    BuildRelease bringBack(ClusterChoice cluster, ReleaseKey key, ReleaseRequest request) throws IOException {
        ReleasePlan plan = service(cluster, key.namespace()).plan(request);
        return start(cluster, plan.change().wayBack() ? plan : new RuledPlan(run).of(cluster, request));
    }

    private BuildRelease start(ClusterChoice cluster, ReleasePlan plan) throws IOException {
        PlanLog.lines(plan).forEach(new BuildLog(listener));
        if (plan.isOnlyBlocked()) {
            throw new Occupied(plan.problems().get(0), plan.blockedBy().orElseThrow());
        }
        if (!plan.isPossible()) {
            throw new PlanRefused(plan.problems());
        }
        KeptReleases all = KeptReleases.of(run);
        Optional<KeptRelease> noted = all.startedBy(node);
        BuildRelease release =
                BuildRelease.of(run, noted.isPresent() ? noted.get() : all.add(cluster, plan.key(), node));
        try {
            release.service().start(plan, release.holder());
            return release;
        } catch (OpenAlready faster) {
            all.remove(release.kept());
            throw faster.open()
                    .map(open -> (RuntimeException) new Occupied(faster.getMessage(), open))
                    .orElse(faster);
        } catch (RequestRefused refused) {
            all.remove(release.kept());
            throw refused;
        }
    }
}
