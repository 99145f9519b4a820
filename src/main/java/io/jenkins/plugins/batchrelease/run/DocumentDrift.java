package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.ManifestDiff;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether an object that waits to be written is still as it was when the plan was shown, in the fields that its document sets: what
 * people approved days ago must be what happens.
 */
final class DocumentDrift {
    private static final int MOST_FIELDS = 5;

    private final Cluster cluster;

    DocumentDrift(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @param before the object as it was found then, if it was there */
    Optional<Problem> problem(ObjectRef ref, ManifestDocument document, Optional<ObjectNode> before) {
        Optional<ObjectNode> live = cluster.get(ref);
        String changed = changed(document.json(), before, live);
        return changed.isEmpty() || isWrittenAlready(ref, document, live)
                ? Optional.empty()
                : Optional.of(new Problem(
                                Hold.DOCUMENTS,
                                document.ref() + " is not as it was when the plan was shown: " + changed
                                        + ". It is not what people decided about, and nothing was written over it.",
                                "Put it back as it was and go on with next, or roll back and start anew.")
                        .with("object", document.ref()));
    }

    private static String changed(ObjectNode wanted, Optional<ObjectNode> before, Optional<ObjectNode> live) {
        if (before.isEmpty() || live.isEmpty()) {
            if (before.isEmpty() == live.isEmpty()) {
                return "";
            }
            return before.isEmpty() ? "another hand created it" : "another hand deleted it";
        }
        List<FieldChange> fields = ManifestDiff.between(
                        Optional.of(relied(wanted, before.get())), relied(wanted, live.get()))
                .changes();
        return fields.isEmpty()
                ? ""
                : "another hand changed "
                        + fields.stream()
                                .limit(MOST_FIELDS)
                                .map(FieldChange::path)
                                .collect(Collectors.joining(", "))
                        + (fields.size() > MOST_FIELDS ? " and more" : "");
    }

    /** A process that died may have written it. */
    private boolean isWrittenAlready(ObjectRef ref, ManifestDocument document, Optional<ObjectNode> live) {
        return live.filter(
                        object -> ManifestDiff.between(Optional.of(object), cluster.apply(ref, document.json(), true))
                                .changes()
                                .isEmpty())
                .isPresent();
    }

    /** The parts of an object that a document is about: other fields belong to others. */
    private static ObjectNode relied(ObjectNode wanted, ObjectNode object) {
        ObjectNode parts = JsonNodeFactory.instance
                .objectNode()
                .put("kind", wanted.path("kind").asText());
        wanted.properties().forEach(field -> {
            if (object.has(field.getKey()) && !field.getKey().equals("metadata")) {
                parts.set(field.getKey(), part(field.getValue(), object.get(field.getKey())));
            }
        });
        for (String name : List.of("labels", "annotations")) {
            if (wanted.path("metadata").has(name) && object.path("metadata").has(name)) {
                parts.withObject("/metadata")
                        .set(name, part(wanted.at("/metadata/" + name), object.at("/metadata/" + name)));
            }
        }
        if (wanted.has("stringData") && object.has("data")) {
            // Written as text, kept in base64.
            parts.set("data", object.get("data"));
        }
        return parts;
    }

    private static JsonNode part(JsonNode wanted, JsonNode there) {
        if (!(wanted instanceof ObjectNode fields) || !(there instanceof ObjectNode object)) {
            return there;
        }
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach(field -> {
            if (object.has(field.getKey())) {
                parts.set(field.getKey(), part(field.getValue(), object.get(field.getKey())));
            }
        });
        return parts;
    }
}
