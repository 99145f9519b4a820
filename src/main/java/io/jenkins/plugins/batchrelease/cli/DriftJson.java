package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.FieldManagers;
import java.util.Locale;

/** What another hand changed, as JSON. */
final class DriftJson {
    private DriftJson() {}

    static ObjectNode of(DriftNotice notice) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("message", notice.problem().message())
                .put("todo", notice.problem().todo())
                .put("canBeTakenOver", notice.canBeTakenOver());
        ArrayNode fields = json.putArray("fields");
        notice.fields().forEach(drift -> fields.add(field(drift)));
        return json;
    }

    private static ObjectNode field(Drift drift) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("object", drift.object())
                .put("kind", drift.kind().name().toLowerCase(Locale.ROOT))
                .put("field", orNull(drift.field()))
                .put("found", orNull(drift.found()))
                .put("expected", orNull(drift.expected()));
        ArrayNode differing = json.putArray("differing");
        drift.differing().forEach(differing::add);
        json.put("manager", drift.change().map(FieldManagers.Change::manager).orElse(null));
        return json.put(
                "lastWrite", drift.change().map(change -> orNull(change.at())).orElse(null));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
