package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who owns which fields of an object: {@code metadata.managedFields}, read and written. */
public final class ManagedFields {

    /**
     * An entry's identity.
     *
     * @param operation {@code Apply} for server-side apply, {@code Update} for everything else
     * @param subresource empty for the object itself
     */
    public record Manager(String name, String operation, String apiVersion, String subresource) {
        boolean applies() {
            return operation.equals("Apply");
        }

        /** A write to the object leaves its status alone. */
        boolean writes(FieldPath path) {
            return !subresource.isEmpty() || !path.elements().get(0).equals("f:status");
        }
    }

    private final Map<Manager, SortedSet<FieldPath>> owned = new LinkedHashMap<>();
    private final Map<Manager, String> times = new LinkedHashMap<>();

    private ManagedFields() {}

    public static ManagedFields of(ObjectNode object) {
        ManagedFields fields = new ManagedFields();
        for (JsonNode entry : object.path("metadata").path("managedFields")) {
            Manager manager = new Manager(
                    entry.path("manager").asText(),
                    entry.path("operation").asText(),
                    entry.path("apiVersion").asText(),
                    entry.path("subresource").asText());
            fields.owned.put(manager, FieldsV1.read(entry.path("fieldsV1")));
            fields.times.put(manager, entry.path("time").asText());
        }
        return fields;
    }

    /** Records what a write that is not an apply changed: the writer owns it from now on, alone. */
    public void update(Manager writer, ObjectNode before, ObjectNode after, ListSchema schema, String time) {
        SortedMap<FieldPath, JsonNode> old = FieldValues.of(before, schema);
        SortedMap<FieldPath, JsonNode> now = FieldValues.of(after, schema);
        TreeSet<FieldPath> changed = new TreeSet<>();
        now.forEach((path, value) -> {
            if (!value.equals(old.get(path)) && writer.writes(path)) {
                changed.add(path);
            }
        });
        for (SortedSet<FieldPath> fields : owned.values()) {
            fields.removeIf(path -> changed.contains(path) && !path.isItem() || !now.containsKey(path));
        }
        if (!changed.isEmpty()) {
            owned.computeIfAbsent(writer, none -> new TreeSet<>()).addAll(changed);
            times.put(writer, time);
        }
    }

    SortedSet<FieldPath> of(Manager manager) {
        return owned.getOrDefault(manager, new TreeSet<>());
    }

    void set(Manager manager, Collection<FieldPath> fields, String time) {
        SortedSet<FieldPath> before = owned.put(manager, new TreeSet<>(fields));
        if (before == null || !before.equals(owned.get(manager))) {
            times.put(manager, time);
        }
    }

    /** All managers but this one that own a field, in the order of their entries. */
    Map<Manager, SortedSet<FieldPath>> others(Manager manager) {
        Map<Manager, SortedSet<FieldPath>> others = new LinkedHashMap<>(owned);
        others.remove(manager);
        return others;
    }

    /** Writes the entries into the object's metadata. */
    public void writeTo(ObjectNode object) {
        ObjectNode metadata = object.withObjectProperty("metadata");
        metadata.remove("managedFields");
        ArrayNode entries = metadata.arrayNode();
        owned.forEach((manager, fields) -> {
            if (fields.isEmpty()) {
                return;
            }
            ObjectNode entry = entries.addObject()
                    .put("manager", manager.name())
                    .put("operation", manager.operation())
                    .put("apiVersion", manager.apiVersion())
                    .put("time", times.get(manager))
                    .put("fieldsType", "FieldsV1");
            entry.set("fieldsV1", FieldsV1.write(fields));
            if (!manager.subresource().isEmpty()) {
                entry.put("subresource", manager.subresource());
            }
        });
        if (!entries.isEmpty()) {
            metadata.set("managedFields", entries);
        }
    }
}
