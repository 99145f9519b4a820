package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Release;

/** Puts everything back that a release changed: traffic first, then documents, then pods. */
final class WayBack {
    private final Target target;
    private final Traffic traffic;

    WayBack(Target target, Traffic traffic) {
        this.target = target;
        this.traffic = traffic;
    }

    /** @return the generation of the workload after it; 0 if it is to be gone */
    long perform(Release release) {
        traffic.restore(release);
        Documents.restore(target, release);
        if (release.change().creates()) {
            // Nothing ran before: what the release created is all there is to take back.
            target.cluster().delete(target.ref());
            return 0;
        }
        ObjectNode previous = target.material().previous().workload().orElseThrow();
        return Exact.change(target, live -> target.workload().restored(live, previous, target.desired()));
    }
}
