package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import java.util.Map;
import java.util.Optional;

/**
 * What releases keep about themselves is not to be had from a manifest: a Secret that looks like a version of the history
 * would be what the way back brings.
 */
public final class OwnSecrets {
    private OwnSecrets() {}

    /** Why a document may not be part of a manifest; empty if it may. */
    public static Optional<String> complaint(ManifestDocument document) {
        ObjectNode json = document.json();
        String type = json.path("type").asText();
        boolean secret = document.kind().equals("Secret");
        if (secret && (type.startsWith(ReleaseLabels.GROUP) || document.name().startsWith(SecretNames.PREFIX))) {
            return Optional.of(complaint(
                    document,
                    "is a Secret as releases keep about themselves (" + (type.isEmpty() ? document.name() : type)
                            + ")"));
        }
        return label(json.at("/metadata/labels"))
                .or(() -> annotation(json.at("/metadata/annotations")))
                .map(label -> complaint(document, "carries " + label + ", which releases write themselves"));
    }

    private static Optional<String> label(JsonNode labels) {
        return labels.properties().stream()
                .filter(label -> label.getKey().startsWith(ReleaseLabels.GROUP)
                        || isMark(label.getKey(), label.getValue().asText()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A hook is called one by an annotation of ours. */
    private static Optional<String> annotation(JsonNode annotations) {
        return annotations.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith(ReleaseLabels.GROUP) && !key.equals(ReleaseLabels.GROUP + "hook"))
                .findFirst();
    }

    private static boolean isMark(String key, String value) {
        return value.equals(ReleaseLabels.OURS.get(key));
    }

    private static String complaint(ManifestDocument document, String what) {
        return document.ref() + " (" + document.origin() + ") " + what + ". Take it out of the manifest.";
    }
}
