package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the watches show of a workload at one moment.
 *
 * @param name the workload's name
 * @param objects objects of its type by name: itself, and what releases made beside it; none that is not there
 * @param others all objects of the namespace of each type that the workload also looks at
 * @param pods all pods of the namespace
 */
public record Scene(
        String name,
        Map<String, ObjectNode> objects,
        Map<ResourceType, List<ObjectNode>> others,
        Collection<PodView> pods) {
    /** The workload itself, if it is there. */
    public Optional<ObjectNode> live() {
        return object(name);
    }

    public Optional<ObjectNode> object(String other) {
        return Optional.ofNullable(objects.get(other));
    }

    public List<ObjectNode> all(ResourceType type) {
        return others.getOrDefault(type, List.of());
    }
}
