package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changes between two states of one Kubernetes object, field by field.
 *
 * <p>Both sides should come from the API server (the object as it is, and the reply to a server-side dry run): a
 * manifest as it was written lacks the defaults, which then look as if they were removed. What the server keeps for
 * itself (status, {@code managedFields}, {@code resourceVersion} and the like) is left out. Values of Secrets, of
 * variables whose name looks like a secret and of kubectl's last-applied annotation are masked.
 */
public final class ManifestDiff {
    private static final Set<String> SERVER_METADATA =
            Set.of("managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "selfLink");

    private final List<FieldChange> changes;

    private ManifestDiff(List<FieldChange> changes) {
        this.changes = List.copyOf(changes);
    }

    /**
     * @param before the object now; empty if it does not exist yet, then every field is new
     * @param after the object afterwards
     */
    public static ManifestDiff between(Optional<ObjectNode> before, ObjectNode after) {
        Masking masking = Masking.of(before, after);
        NodeComparison comparison = new NodeComparison(masking);
        comparison.compare(
                FieldPath.root(),
                before.<JsonNode>map(node -> comparable(node, masking)).orElse(MissingNode.getInstance()),
                comparable(after, masking));
        return new ManifestDiff(comparison.changes());
    }

    /** The changes, in the order of the fields; empty if the object stays as it is. */
    public List<FieldChange> changes() {
        return changes;
    }

    private static ObjectNode comparable(ObjectNode object, Masking masking) {
        ObjectNode copy = object.deepCopy();
        copy.remove("status");
        if (copy.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(SERVER_METADATA);
        }
        masking.normalise(copy);
        return copy;
    }
}
