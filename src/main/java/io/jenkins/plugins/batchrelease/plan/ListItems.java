package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The items of one list, before and after, matched by what Kubernetes tells them apart by, so that a container that is
 * inserted does not look as if all others had changed. Lists without such a field are matched by position.
 *
 * @param before items by name
 * @param after items by name
 */
record ListItems(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    /** First come, first served: a field counts if every item has it and no two share it. */
    private static final List<Function<JsonNode, JsonNode>> IDENTITIES = List.of(
            item -> item.path("name"),
            item -> item.path("containerPort"),
            item -> item.path("mountPath"),
            item -> item.path("devicePath"),
            item -> item.path("key"),
            item -> item.path("port"),
            item -> item.path("host"),
            item -> item.path("path"),
            item -> item.path("ip"),
            item -> item.path("topologyKey"),
            item -> item.path("type"),
            item -> item.path("metadata").path("name"));

    /** An order of names that differs although the names are the same. */
    record Reordering(String before, String after) {}

    static ListItems of(JsonNode before, JsonNode after) {
        for (Function<JsonNode, JsonNode> identity : IDENTITIES) {
            Optional<Map<String, JsonNode>> left = byName(before, identity);
            Optional<Map<String, JsonNode>> right = byName(after, identity);
            if (left.isPresent() && right.isPresent()) {
                return new ListItems(left.get(), right.get());
            }
        }
        return new ListItems(byPosition(before), byPosition(after));
    }

    /** Whether items have fields of their own; a list of plain values is compared as one value. */
    static boolean holdsStructure(JsonNode before, JsonNode after) {
        return hasContainers(before) || hasContainers(after);
    }

    private static boolean hasContainers(JsonNode list) {
        return list.isArray() && StreamSupport.stream(list.spliterator(), false).anyMatch(JsonNode::isContainerNode);
    }

    private static Optional<Map<String, JsonNode>> byName(JsonNode list, Function<JsonNode, JsonNode> identity) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            JsonNode name = identity.apply(item);
            if (!name.isValueNode() || name.isNull() || items.put(name.asText(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(items);
    }

    private static Map<String, JsonNode> byPosition(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        for (JsonNode item : list) {
            items.put(Integer.toString(items.size()), item);
        }
        return items;
    }

    /** All names, those that are there afterwards first. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names;
    }

    JsonNode before(String name) {
        return before.getOrDefault(name, MissingNode.getInstance());
    }

    JsonNode after(String name) {
        return after.getOrDefault(name, MissingNode.getInstance());
    }

    /** The order of variables and init containers means something, and pods restart for it: it must not go unseen. */
    Optional<Reordering> reordering() {
        List<String> left = new ArrayList<>(before.keySet());
        List<String> right = new ArrayList<>(after.keySet());
        left.retainAll(after.keySet());
        right.retainAll(before.keySet());
        return !left.equals(right)
                ? Optional.of(new Reordering(String.join(", ", left), String.join(", ", right)))
                : Optional.empty();
    }
}
