package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.List;

/** Puts back what a release changed: traffic first, then documents, then pods; Services that find only old pods come last. */
final class WayBack {
    private final Target target;
    private final Traffic traffic;
    private final LateServices late;

    WayBack(Target target, Traffic traffic, LateServices late) {
        this.target = target;
        this.traffic = traffic;
        this.late = late;
    }

    /** @return what is to be written to the workload */
    List<Write> perform(Release release, Scene scene) {
        traffic.restore(release);
        Documents.restore(target, release, document -> !late.waitsForOldPods(release, document));
        if (release.change().creates()) {
            // Nothing ran before: what the release created is all there is to take back.
            return List.of(new Write.Delete(scene.name()));
        }
        ObjectNode previous = target.material().previous().workload().orElseThrow();
        return target.workload().goBack(scene, previous, target.desired());
    }
}
