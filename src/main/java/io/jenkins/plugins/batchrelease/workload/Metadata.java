package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Labels and annotations of a workload: ours to set where the manifest names them, foreign otherwise. */
public final class Metadata {
    private static final List<String> MAPS = List.of("labels", "annotations");

    private Metadata() {}

    /** Sets what the manifest names and leaves the rest. */
    public static void mergeInto(ObjectNode live, ObjectNode desired) {
        for (String map : MAPS) {
            if (desired.at("/metadata/" + map) instanceof ObjectNode asked && !asked.isEmpty()) {
                Json.object(Json.object(live, "metadata"), map).setAll(asked);
            }
        }
    }

    /** Takes back what {@link #mergeInto} set, and our marks; what others set meanwhile stays. */
    public static void restoreIn(ObjectNode live, ObjectNode previous, ObjectNode desired) {
        for (String map : MAPS) {
            ObjectNode entries = Json.object(Json.object(live, "metadata"), map);
            JsonNode before = previous.at("/metadata/" + map);
            desired.at("/metadata/" + map).fieldNames().forEachRemaining(key -> {
                if (before.has(key)) {
                    entries.set(key, before.get(key));
                } else {
                    entries.remove(key);
                }
            });
        }
        Marks.removeFrom(live);
    }
}
