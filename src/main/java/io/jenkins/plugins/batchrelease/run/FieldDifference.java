package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.ManifestDiff;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Names what in a large field is different. A manifest as it was written lacks the defaults: what is there besides is named
 * only where the API server adds nothing of its own. Pure.
 */
final class FieldDifference {
    /** The place where people and programs write down what they like, and where there are no defaults. */
    private static final String METADATA = "metadata.";

    private FieldDifference() {}

    /** Compared with that of some objects which is most like it; relative to the field; empty if nothing can be named. */
    static List<String> nearest(List<ObjectNode> known, ObjectNode live, String field) {
        return known.stream()
                .map(one -> between(one, live, field))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static List<String> between(ObjectNode expected, ObjectNode live, String field) {
        String within = field + ".";
        return ManifestDiff.between(Optional.of(only(expected, field)), only(live, field)).changes().stream()
                .filter(change -> change.path().startsWith(within))
                .filter(change -> change.before().isPresent() || change.path().startsWith(within + METADATA))
                .map(FieldChange::path)
                .map(path -> path.substring(within.length()))
                .toList();
    }

    /** An object that has nothing but one field. */
    private static ObjectNode only(ObjectNode object, String field) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode at = root;
        JsonNode value = object;
        String[] names = field.split("\\.");
        for (int i = 0; i < names.length; i++) {
            value = value.path(names[i]);
            if (i < names.length - 1) {
                at = at.putObject(names[i]);
            } else if (!value.isMissingNode()) {
                at.set(names[i], value);
            }
        }
        return root;
    }
}
