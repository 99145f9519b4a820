package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import java.util.Arrays;
import java.util.Locale;

/** What an object is to its pair, as the object itself says. */
public enum PairRole {
    /** It says nothing: no release has given it a part. */
    NONE,
    /** Runs what ran before the release under way. */
    OLD,
    /** Gets all its pods back, for the release is taken back. */
    RETURNING,
    /** Runs the new version of the release under way. */
    NEW,
    /** Runs what the workload is, since a release was confirmed. */
    CURRENT,
    /** Ran what the workload was; stays, with no pods. */
    RETIRED,
    /** Has the new version's template by now, and is about to get its pods. */
    TAKING_OVER;

    private static final String ANNOTATION = "batchrelease.jenkins.io/pair-role";

    public static PairRole of(ObjectNode object) {
        String said = object.at("/metadata/annotations").path(ANNOTATION).asText("");
        return Arrays.stream(values())
                .filter(role -> role.word().equals(said))
                .findFirst()
                .orElse(NONE);
    }

    /** Writes it to an object, or to a merge patch for one. */
    public void writeTo(ObjectNode object) {
        ObjectNode annotations = Json.object(Json.object(object, "metadata"), "annotations");
        if (this == NONE) {
            annotations.putNull(ANNOTATION);
        } else {
            annotations.put(ANNOTATION, word());
        }
    }

    public static void removeFrom(ObjectNode object) {
        Json.object(Json.object(object, "metadata"), "annotations").remove(ANNOTATION);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
