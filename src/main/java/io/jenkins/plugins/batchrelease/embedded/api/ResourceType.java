package io.jenkins.plugins.batchrelease.embedded.api;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One kind of object the server knows: where it lives and how the API treats it.
 *
 * @param group empty for the core group
 * @param traits what sets this kind apart from a plain bag of fields
 */
public record ResourceType(
        String group,
        String version,
        String plural,
        String kind,
        boolean namespaced,
        List<String> shortNames,
        Set<Trait> traits) {

    /** What a kind can do beyond being stored. */
    public enum Trait {
        /** Has a {@code /status} subresource, so that writes to the object leave its status alone and the other way round. */
        STATUS,
        /** Has a {@code /scale} subresource. */
        SCALE,
        /** {@code metadata.generation} counts changes of the desired state. */
        GENERATION,
        /** Defined by a CustomResourceDefinition: nothing is known of its fields. */
        CUSTOM
    }

    public ResourceType {
        shortNames = List.copyOf(shortNames);
        traits = Set.copyOf(traits);
    }

    /** {@code apps/v1}, or {@code v1} in the core group. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** {@code statefulsets.apps}, as messages name it. */
    public String resource() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    /** {@code StatefulSet.apps}, as messages about invalid objects name it. */
    public String qualifiedKind() {
        return group.isEmpty() ? kind : kind + "." + group;
    }

    /** All versions of a kind are views of the same stored objects. */
    public String storage() {
        return group + "/" + plural;
    }

    public String singular() {
        return kind.toLowerCase(Locale.ROOT);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
