package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.PodSelector;
import io.jenkins.plugins.batchrelease.release.Release;

/**
 * Services whose selector follows a label of the pods that changes with the version. None of them loses its last endpoint:
 * one that finds only new pods is written when all are new, and given back first; one that found only old pods, and finds
 * both now, is given back when all are old again.
 */
final class LateServices {
    private final Target target;

    LateServices(Target target) {
        this.target = target;
    }

    /** Done twice, it changes nothing. */
    void write(Release release) {
        for (ManifestDocument document : target.material().manifest().documents()) {
            if (release.change().isLate(document)) {
                target.cluster().apply(Documents.ref(target, release, document), document.json(), false);
            }
        }
    }

    /** Whether what was there before would find no pod that a release has moved: until they are back, it has to wait. */
    boolean waitsForOldPods(Release release, ManifestDocument document) {
        JsonNode moved = target.desired().at("/spec/template/metadata/labels");
        return !release.change().creates()
                && document.kind().equals("Service")
                && document.ref().group().isEmpty()
                && target.material()
                        .previous()
                        .other(document.kind(), document.name())
                        .map(PodSelector::ofService)
                        .filter(selector -> !selector.isEmpty() && !selector.finds(moved))
                        .isPresent();
    }
}
