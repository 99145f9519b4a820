package io.jenkins.plugins.batchrelease.embedded.patch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a real server knows from its OpenAPI schema: which lists are merged by the keys of their items, and which maps
 * are replaced as a whole. Found by the names of the fields on the way, which is enough for the built-in kinds.
 */
public final class ListSchema {

    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("containers", List.of("name")),
            Map.entry("initContainers", List.of("name")),
            Map.entry("ephemeralContainers", List.of("name")),
            Map.entry("volumes", List.of("name")),
            Map.entry("env", List.of("name")),
            Map.entry("imagePullSecrets", List.of("name")),
            Map.entry("secrets", List.of("name")),
            Map.entry("volumeMounts", List.of("mountPath")),
            Map.entry("volumeDevices", List.of("devicePath")),
            Map.entry("hostAliases", List.of("ip")),
            Map.entry("podIPs", List.of("ip")),
            Map.entry("addresses", List.of("type")),
            Map.entry("conditions", List.of("type")),
            Map.entry("topologySpreadConstraints", List.of("topologyKey", "whenUnsatisfiable")),
            Map.entry("ownerReferences", List.of("uid")));

    private static final Set<String> SETS = Set.of("finalizers");
    private static final Set<String> ATOMIC_MAPS =
            Set.of("selector", "nodeSelector", "labelSelector", "namespaceSelector", "podSelector");

    private final boolean custom;

    private ListSchema(boolean custom) {
        this.custom = custom;
    }

    /** @param custom without a schema: lists are replaced, except those of the metadata */
    public static ListSchema of(boolean custom) {
        return new ListSchema(custom);
    }

    /** How the parts of a list belong together. */
    public sealed interface ListKind {
        /** Items are told apart by these fields. */
        record Keyed(List<String> keys) implements ListKind {}

        /** Scalars, each at most once. */
        record OfScalars() implements ListKind {}

        /** One value. */
        record Atomic() implements ListKind {}
    }

    /** @param names the fields on the way to the list, without positions in lists */
    ListKind list(List<String> names) {
        String name = names.get(names.size() - 1);
        if (custom && !names.get(0).equals("metadata")) {
            return new ListKind.Atomic();
        }
        if (SETS.contains(name)) {
            return new ListKind.OfScalars();
        }
        if (name.equals("ports")) {
            return ports(names);
        }
        return Optional.ofNullable(KEYS.get(name))
                .<ListKind>map(ListKind.Keyed::new)
                .orElseGet(ListKind.Atomic::new);
    }

    private static ListKind ports(List<String> names) {
        boolean ofContainer = names.size() > 1 && names.get(names.size() - 2).endsWith("ontainers");
        if (ofContainer) {
            return new ListKind.Keyed(List.of("containerPort", "protocol"));
        }
        return names.equals(List.of("spec", "ports"))
                ? new ListKind.Keyed(List.of("port", "protocol"))
                : new ListKind.Atomic();
    }

    boolean atomicMap(List<String> names) {
        return !custom && !names.isEmpty() && ATOMIC_MAPS.contains(names.get(names.size() - 1));
    }
}
