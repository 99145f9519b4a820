package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks two trees side by side and collects where they differ. */
final class NodeComparison {
    private static final JsonNode ABSENT = MissingNode.getInstance();

    private final Masking masking;
    private final List<FieldChange> changes = new ArrayList<>();

    NodeComparison(Masking masking) {
        this.masking = masking;
    }

    List<FieldChange> changes() {
        return changes;
    }

    /** Missing and {@code null} are the same to Kubernetes and here. */
    void compare(FieldPath path, JsonNode before, JsonNode after) {
        compare(path, before, after, false);
    }

    private void compare(FieldPath path, JsonNode before, JsonNode after, boolean hidden) {
        if (isAbsent(before) && isAbsent(after)) {
            return;
        }
        boolean hide = hidden || masking.hides(path);
        if (fitsObject(before) && fitsObject(after) && hasFields(before, after)) {
            fields(path, before, after, hide);
        } else if (fitsList(before) && fitsList(after) && ListItems.holdsStructure(before, after)) {
            items(path, before, after, hide);
        } else if (hasStructure(before) || hasStructure(after)) {
            // Something became something else: the one goes away whole, the other is new.
            compare(path, before, ABSENT, hide);
            compare(path, ABSENT, after, hide);
        } else if (!sameValue(before, after)) {
            changes.add(new LeafChange(before, after, hide).at(path));
        }
    }

    private void fields(FieldPath path, JsonNode before, JsonNode after, boolean hide) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        boolean hideValue = masking.hidesValueOf(before) || masking.hidesValueOf(after);
        for (String name : names) {
            compare(path.field(name), before.path(name), after.path(name), hide || hideValue && name.equals("value"));
        }
    }

    private void items(FieldPath path, JsonNode before, JsonNode after, boolean hide) {
        ListItems items = ListItems.of(before, after);
        for (String name : items.names()) {
            compare(path.item(name), items.before(name), items.after(name), hide);
        }
        items.reordering()
                .ifPresent(order -> changes.add(new FieldChange(
                        path + " (order)",
                        Optional.of(Excerpt.of(order.before())),
                        Optional.of(Excerpt.of(order.after())))));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean fitsObject(JsonNode node) {
        return node.isObject() || isAbsent(node);
    }

    private static boolean fitsList(JsonNode node) {
        return node.isArray() || isAbsent(node);
    }

    private static boolean hasFields(JsonNode before, JsonNode after) {
        return before.isObject() && !before.isEmpty() || after.isObject() && !after.isEmpty();
    }

    private static boolean hasStructure(JsonNode node) {
        return node.isObject() && !node.isEmpty() || node.isArray() && ListItems.holdsStructure(node, ABSENT);
    }

    /** By value: 1 read as an int equals 1 read as a long. */
    private static boolean sameValue(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return before.decimalValue().compareTo(after.decimalValue()) == 0;
        }
        return isAbsent(before) == isAbsent(after) && before.equals(after);
    }
}
