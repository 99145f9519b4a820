package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import java.util.List;
import java.util.Optional;

/**
 * How many pods a pair is to have in all, while a release shifts them from one object to the other. Each object says how many
 * we gave it, in the same write; whatever it differs by, a person or an autoscaler asked for.
 */
public final class PairSize {
    /** How many there were when the release began. */
    private static final String TOTAL = "batchrelease.jenkins.io/pair-replicas";

    private static final String GIVEN = "batchrelease.jenkins.io/pair-given";
    /** What others asked for on top of that, or took away, before the last write. */
    private static final String SCALED = "batchrelease.jenkins.io/pair-scaled";

    private PairSize() {}

    public static int total(Optional<ObjectNode> old, Optional<ObjectNode> fresh) {
        int begun = old.or(() -> fresh)
                .map(object -> annotation(object, TOTAL, replicas(object)))
                .orElse(0);
        int others = old.map(PairSize::scaled).orElse(0)
                + fresh.map(PairSize::scaled).orElse(0);
        return Math.max(0, begun + others);
    }

    public static int replicas(ObjectNode object) {
        return Json.integer(object, "/spec/replicas", 1);
    }

    /** Notes that a pair of {@code total} pods begins with {@code replicas} of them in this object. */
    public static void begin(ObjectNode object, int replicas, int total) {
        Json.object(object, "spec").put("replicas", replicas);
        annotations(object)
                .put(TOTAL, String.valueOf(total))
                .put(GIVEN, String.valueOf(replicas))
                .put(SCALED, "0");
    }

    /** The merge patch that gives an object {@code replicas} pods. */
    public static ObjectNode patch(ObjectNode object, int replicas) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        Json.object(patch, "spec").put("replicas", replicas);
        annotations(patch).put(GIVEN, String.valueOf(replicas)).put(SCALED, String.valueOf(scaled(object)));
        return patch;
    }

    public static void eraseIn(ObjectNode patch) {
        annotations(patch).putNull(TOTAL).putNull(GIVEN).putNull(SCALED);
    }

    public static void removeFrom(ObjectNode object) {
        annotations(object).remove(List.of(TOTAL, GIVEN, SCALED));
    }

    private static int scaled(ObjectNode object) {
        int now = replicas(object);
        return annotation(object, SCALED, 0) + now - annotation(object, GIVEN, now);
    }

    private static int annotation(ObjectNode object, String name, int otherwise) {
        String text = object.at("/metadata/annotations").path(name).asText("");
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static ObjectNode annotations(ObjectNode object) {
        return Json.object(Json.object(object, "metadata"), "annotations");
    }
}
