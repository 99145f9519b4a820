package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What was there before a release changed anything: the way back.
 *
 * @param workload the workload; empty if it did not exist
 * @param others the other objects that the release touches, as far as they existed
 */
public record Previous(Optional<ObjectNode> workload, List<ObjectNode> others) {
    public Previous {
        others = List.copyOf(others);
    }

    /** The object of that kind and name, if it was there. */
    public Optional<ObjectNode> other(String kind, String name) {
        return others.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/name").asText().equals(name))
                .findFirst();
    }
}
