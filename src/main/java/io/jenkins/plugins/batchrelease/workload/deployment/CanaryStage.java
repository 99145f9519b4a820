package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.TemplateDigest;
import java.util.List;

/** How far a Deployment is with its canary, as the Deployment itself says. */
enum CanaryStage {
    /** No release is under way, or it is on its way back. */
    NONE,
    /** The canary stands beside it, or is about to. */
    BESIDE,
    /** The Deployment brings the new version itself; the canary goes, or there never was one. */
    PROMOTED;

    private static final String ANNOTATION = "batchrelease.jenkins.io/canary";
    private static final String FOUND = "batchrelease.jenkins.io/stable-template";

    static CanaryStage of(ObjectNode stable) {
        JsonNode annotations = stable.at("/metadata/annotations");
        if (!annotations.has(Marks.RELEASE)) {
            return NONE;
        }
        return annotations.path(ANNOTATION).asText().equals("beside") ? BESIDE : PROMOTED;
    }

    /** Notes that a canary is about to stand beside it, and which template it was found with. */
    static void begin(ObjectNode stable) {
        Json.object(Json.object(stable, "metadata"), "annotations")
                .put(ANNOTATION, "beside")
                .put(FOUND, TemplateDigest.of(stable));
    }

    static void promote(ObjectNode stable) {
        Json.object(Json.object(stable, "metadata"), "annotations").put(ANNOTATION, "promoted");
    }

    /** The digest of the template that the Deployment was found with; empty if it has not begun. */
    static String found(ObjectNode stable) {
        return stable.at("/metadata/annotations").path(FOUND).asText("");
    }

    static void eraseIn(ObjectNode patch) {
        Json.object(Json.object(patch, "metadata"), "annotations")
                .putNull(ANNOTATION)
                .putNull(FOUND);
    }

    static void removeFrom(ObjectNode object) {
        Json.object(Json.object(object, "metadata"), "annotations").remove(List.of(ANNOTATION, FOUND));
    }
}
