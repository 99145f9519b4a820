package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;

/** The plan on a cluster: apart from {@link PlanCommand}, so that the offline plan loads no client. */
final class OnlinePlan {
    private OnlinePlan() {}

    static int show(SourceOptions source, PolicyOptions policy, ClusterOptions cluster, Screen screen) {
        ReleaseRequest request = Requests.of(source, policy, cluster);
        try (Session session = Session.open(cluster)) {
            ReleasePlan plan = session.service().plan(request);
            if (screen.isJson()) {
                screen.document(PlanJson.of(plan));
            } else {
                new PlanPrinter(screen).print(plan);
            }
            return plan.isPossible() ? ExitCode.DONE : ExitCode.REFUSED_OR_FAILED;
        }
    }
}
