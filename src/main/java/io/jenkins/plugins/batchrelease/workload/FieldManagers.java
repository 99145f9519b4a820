package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Who changed a field of an object last, as its {@code metadata.managedFields} tell. */
public final class FieldManagers {
    private FieldManagers() {}

    /**
     * Who owns a field.
     *
     * @param manager the program, as it calls itself: {@code kubectl-edit}
     * @param at when it last wrote anything of the object, as the API server writes it (RFC 3339)
     */
    public record Change(String manager, String at) {}

    /** The latest change of a field by somebody else; empty if the object does not tell. */
    public static Optional<Change> of(ObjectNode object, FieldPlace place) {
        return latest(object, place.pointer().toString());
    }

    /** The latest change of whatever is in the object's spec, by somebody else. */
    public static Optional<Change> ofAll(ObjectNode object) {
        return latest(object, "/spec");
    }

    private static Optional<Change> latest(ObjectNode object, String pointer) {
        return StreamSupport.stream(object.at("/metadata/managedFields").spliterator(), false)
                .filter(entry -> !entry.path("manager").asText().equals(Cluster.FIELD_MANAGER))
                .filter(entry -> owns(entry.path("fieldsV1"), pointer))
                .max(Comparator.comparing(entry -> entry.path("time").asText()))
                .map(entry -> new Change(
                        entry.path("manager").asText(), entry.path("time").asText()));
    }

    /** Somebody owns a field if they own it, something in it, or all of what it is in. */
    private static boolean owns(JsonNode fields, String pointer) {
        JsonNode at = fields;
        for (String name : pointer.substring(1).split("/", -1)) {
            JsonNode below = at.path("f:" + name.replace("~1", "/").replace("~0", "~"));
            if (below.isMissingNode()) {
                // An atomic value is owned whole: nothing is written of what is in it.
                return at != fields && at.isObject() && at.isEmpty();
            }
            at = below;
        }
        return true;
    }
}
