package io.jenkins.plugins.batchrelease.embedded.server;

import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The kinds served at the moment: the built-in ones and those that definitions added. */
public final class ResourceTypes {

    private final List<ResourceType> types = new CopyOnWriteArrayList<>(BuiltInTypes.all());

    public Optional<ResourceType> find(String group, String version, String plural) {
        return types.stream()
                .filter(type -> type.group().equals(group)
                        && type.version().equals(version)
                        && type.plural().equals(plural))
                .findFirst();
    }

    /** The first served version of a kind in a group. */
    public Optional<ResourceType> byStorage(String storage) {
        return types.stream().filter(type -> type.storage().equals(storage)).findFirst();
    }

    public List<ResourceType> in(String group, String version) {
        return types.stream()
                .filter(type -> type.group().equals(group) && type.version().equals(version))
                .toList();
    }

    /** Group names in the order they were added, the core group first. */
    public List<String> groups() {
        return types.stream().map(ResourceType::group).distinct().toList();
    }

    public List<String> versions(String group) {
        return types.stream()
                .filter(type -> type.group().equals(group))
                .map(ResourceType::version)
                .distinct()
                .toList();
    }

    /** Serves these kinds from now on, instead of what was served under the same group and plural. */
    public synchronized void register(List<ResourceType> added) {
        List<String> storages = added.stream().map(ResourceType::storage).toList();
        types.removeIf(type -> storages.contains(type.storage()));
        types.addAll(new ArrayList<>(added));
    }

    public synchronized void unregister(String group, String plural) {
        types.removeIf(type -> type.group().equals(group) && type.plural().equals(plural));
    }
}
