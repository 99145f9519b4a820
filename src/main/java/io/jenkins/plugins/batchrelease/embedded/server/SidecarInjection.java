package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.LabelSelector;
import io.jenkins.plugins.batchrelease.embedded.api.SidecarHash;
import java.util.List;

/**
 * Puts the containers of OpenKruise's SidecarSets before those of new pods, as its webhook does. It knows containers only, and no
 * selector of namespaces.
 */
final class SidecarInjection {
    /** Said for OpenKruise; a pod has no such fields. */
    private static final List<String> NOT_OF_CONTAINERS =
            List.of("podInjectPolicy", "upgradeStrategy", "shareVolumePolicy", "transferEnv");

    private final ObjectStore store;

    SidecarInjection(ObjectStore store) {
        this.store = store;
    }

    void inject(ResourceRequest request, ObjectNode pod) {
        if (request.type().storage().equals("/pods")) {
            store.list("apps.kruise.io/sidecarsets", "").stream()
                    .filter(set -> selects(set, request.namespace(), pod))
                    .forEach(set -> inject(set, pod));
        }
    }

    private static boolean selects(JsonNode set, String namespace, JsonNode pod) {
        String only = set.at("/spec/namespace").asText(namespace);
        return only.equals(namespace)
                && LabelSelector.of(set.at("/spec/selector")).matches(pod.at("/metadata/labels"));
    }

    private static void inject(JsonNode set, ObjectNode pod) {
        ArrayNode containers = pod.withObjectProperty("spec").withArrayProperty("containers");
        int at = 0;
        for (JsonNode sidecar : set.at("/spec/containers")) {
            ObjectNode container = sidecar.deepCopy();
            containers.insert(at++, container.remove(NOT_OF_CONTAINERS));
        }
        SidecarHash hash = SidecarHash.of(set);
        mark(pod, SidecarHash.WHOLE, set, hash.whole());
        mark(pod, SidecarHash.WITHOUT_IMAGES, set, hash.withoutImages());
    }

    private static void mark(ObjectNode pod, String annotation, JsonNode set, String hash) {
        ObjectNode annotations = pod.withObjectProperty("metadata").withObjectProperty("annotations");
        ObjectNode marks = annotations.has(annotation)
                ? Json.readObject(annotations.path(annotation).asText())
                : Json.object();
        marks.putObject(set.at("/metadata/name").asText()).put("hash", hash);
        annotations.put(annotation, Json.write(marks));
    }
}
