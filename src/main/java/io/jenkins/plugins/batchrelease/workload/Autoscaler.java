package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import java.util.Collection;
import java.util.List;

/**
 * A HorizontalPodAutoscaler that scales a workload.
 *
 * @param name its name
 * @param least fewer pods than this it raises at once, whatever it measures
 * @param most it never asks for more
 */
public record Autoscaler(String name, int least, int most) {
    /** Those of {@code objects} whose target is the workload {@code name} of that type. */
    public static List<Autoscaler> of(ResourceType type, String name, Collection<ObjectNode> objects) {
        return objects.stream()
                .filter(object -> Json.text(object, "/spec/scaleTargetRef/kind").equals(type.kind())
                        && Json.text(object, "/spec/scaleTargetRef/name").equals(name)
                        && group(Json.text(object, "/spec/scaleTargetRef/apiVersion"))
                                .equals(type.group()))
                .map(object -> new Autoscaler(
                        Json.text(object, "/metadata/name"),
                        Json.integer(object, "/spec/minReplicas", 1),
                        Json.integer(object, "/spec/maxReplicas", Integer.MAX_VALUE)))
                .toList();
    }

    /** A target may leave out its version, and old objects do. */
    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return apiVersion.isEmpty() ? "apps" : slash < 0 ? "" : apiVersion.substring(0, slash);
    }
}
