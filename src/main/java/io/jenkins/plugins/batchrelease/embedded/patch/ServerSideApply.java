package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError.Cause;
import io.jenkins.plugins.batchrelease.embedded.patch.ManagedFields.Manager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Server-side apply, approximated: fields in the applied document are merged into the object and owned by the manager;
 * fields it applied before and left out now go away unless somebody else owns them; a field that another manager owns
 * with another value is a conflict unless the apply is forced.
 *
 * <p>What is different from a real server: the schema is {@link ListSchema}'s short table, so lists of kinds it does not
 * name are replaced as a whole; maps and structs are never owned as such, only their leaves.
 */
public final class ServerSideApply {

    private final ListSchema schema;

    public ServerSideApply(ListSchema schema) {
        this.schema = schema;
    }

    /**
     * The object as it would be, managed fields included.
     *
     * @param live an object with nothing but its identity if it does not exist yet
     */
    public ObjectNode apply(ObjectNode live, ObjectNode applied, Manager manager, boolean force, String time) {
        ManagedFields fields = ManagedFields.of(live);
        SortedMap<FieldPath, JsonNode> wanted = FieldValues.of(applied, schema);
        SortedMap<FieldPath, JsonNode> present = FieldValues.of(live, schema);
        Map<Manager, SortedSet<FieldPath>> others = fields.others(manager);

        List<Cause> conflicts = new ArrayList<>();
        for (Map.Entry<Manager, SortedSet<FieldPath>> other : others.entrySet()) {
            SortedSet<FieldPath> lost = new TreeSet<>();
            for (FieldPath path : other.getValue()) {
                if (wanted.containsKey(path) && !wanted.get(path).equals(present.get(path))) {
                    lost.add(path);
                    conflicts.add(conflict(other.getKey(), path));
                }
            }
            other.getValue().removeAll(lost);
        }
        if (!force && !conflicts.isEmpty()) {
            throw ApiError.applyConflict(conflicts);
        }

        ObjectNode result = new TreeMerge(schema).merge(live, applied);
        FieldRemoval.remove(result, abandoned(fields.of(manager), wanted.keySet(), others));
        fields.set(manager, wanted.keySet(), time);
        fields.writeTo(result);
        return result;
    }

    /** What the manager applied before, does not apply now, and nobody else owns. */
    private static SortedSet<FieldPath> abandoned(
            SortedSet<FieldPath> before, java.util.Set<FieldPath> wanted, Map<Manager, SortedSet<FieldPath>> others) {
        SortedSet<FieldPath> abandoned = new TreeSet<>(before);
        abandoned.removeAll(wanted);
        abandoned.removeIf(path -> others.values().stream()
                .anyMatch(owned -> owned.contains(path)
                        || path.isItem() && owned.stream().anyMatch(deeper -> deeper.startsWith(path))));
        abandoned.removeIf(path -> wanted.stream().anyMatch(kept -> kept.startsWith(path)));
        return abandoned;
    }

    private static Cause conflict(Manager owner, FieldPath path) {
        String message = owner.applies()
                ? "conflict with \"%s\"".formatted(owner.name())
                : "conflict with \"%s\" using %s".formatted(owner.name(), owner.apiVersion());
        return new Cause("FieldManagerConflict", path.shown(), message);
    }
}
