package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * Fields that the API server lets nobody change, as a manifest has them. They are written like all others: left out, a change of
 * them would be lost without a word (kubernetes/kubernetes#68737); written, the server refuses it in the dry run, and it knows
 * that 1Gi and 1024Mi are the same.
 */
public final class FixedFields {
    private static final String SELECTOR = "selector";

    private static final Pattern PATHS =
            Pattern.compile("spec\\.(selector|serviceName|podManagementPolicy|volumeClaimTemplates)\\b.*");

    private FixedFields() {}

    /** Whether the path of a diff leads into one of them, of whatever kind. */
    public static boolean isIn(String path) {
        return PATHS.matcher(path).matches();
    }

    /**
     * Puts {@code asked}, a field of a manifest's spec, into {@code spec}. What the manifest does not say, defaults that the server
     * filled in, stays; a selector is replaced whole, for one label less is another selector.
     */
    public static void write(ObjectNode spec, String field, JsonNode asked) {
        spec.set(field, field.equals(SELECTOR) ? asked : laidOver(spec.path(field), asked));
    }

    private static JsonNode laidOver(JsonNode there, JsonNode asked) {
        if (there instanceof ObjectNode before && asked instanceof ObjectNode after) {
            ObjectNode both = before.deepCopy();
            after.fields().forEachRemaining(field -> {
                // What a client wrote down as null is what the server calls absent.
                if (!field.getValue().isNull()) {
                    both.set(field.getKey(), laidOver(before.path(field.getKey()), field.getValue()));
                }
            });
            return both;
        }
        if (there instanceof ArrayNode before && asked instanceof ArrayNode after && before.size() == after.size()) {
            ArrayNode both = before.arrayNode();
            for (int i = 0; i < after.size(); i++) {
                both.add(laidOver(before.get(i), after.get(i)));
            }
            return both;
        }
        return asked;
    }
}
