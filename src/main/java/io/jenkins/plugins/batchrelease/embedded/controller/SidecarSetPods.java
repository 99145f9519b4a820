package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.SidecarHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which containers of a SidecarSet a pod has, by the marks that it got with them. */
final class SidecarSetPods {

    private final KubernetesClient client;

    SidecarSetPods(KubernetesClient client) {
        this.client = client;
    }

    /** The SidecarSets that a pod has containers of. */
    static List<String> setsOf(Pod pod) {
        return marks(pod, SidecarHash.WHOLE).properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean isUpdated(SidecarSet set, Pod pod) {
        return hash(set, pod, SidecarHash.WHOLE).equals(set.hash().whole());
    }

    /** Whether the images are all that is different. */
    static boolean isUpdatable(SidecarSet set, Pod pod) {
        return hash(set, pod, SidecarHash.WITHOUT_IMAGES).equals(set.hash().withoutImages());
    }

    static boolean isReady(Pod pod) {
        return InPlaceUpdates.showsItsImages(pod) && Pods.ready(pod);
    }

    /** Changes the images, and the mark with them. */
    Pod update(SidecarSet set, Pod pod) {
        ObjectNode marks = marks(pod, SidecarHash.WHOLE);
        marks.putObject(set.name()).put("hash", set.hash().whole());
        ObjectNode patch = Json.object();
        patch.putObject("metadata").putObject("annotations").put(SidecarHash.WHOLE, Json.write(marks));
        ArrayNode containers = patch.putObject("spec").putArray("containers");
        for (JsonNode sidecar : set.json().at("/spec/containers")) {
            containers
                    .addObject()
                    .put("name", sidecar.path("name").asText())
                    .put("image", sidecar.path("image").asText());
        }
        return client.resource(pod).patch(PatchContext.of(PatchType.STRATEGIC_MERGE), Json.write(patch));
    }

    private static String hash(SidecarSet set, Pod pod, String annotation) {
        return marks(pod, annotation).path(set.name()).path("hash").asText();
    }

    private static ObjectNode marks(Pod pod, String annotation) {
        return Optional.ofNullable(pod.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(annotation))
                .map(Json::readObject)
                .orElseGet(Json::object);
    }
}
