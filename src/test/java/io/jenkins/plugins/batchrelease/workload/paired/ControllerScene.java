package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A namespace with ReplicationControllers in memory, on which writes have the effect that their controller would give them. */
final class ControllerScene {
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final List<PodView> pods = new ArrayList<>();

    static ObjectNode manifest(String image) {
        ObjectNode controller = JsonNodeFactory.instance.objectNode();
        controller.put("apiVersion", "v1").put("kind", "ReplicationController");
        controller.putObject("metadata").put("name", "web");
        ObjectNode spec = controller.putObject("spec").put("replicas", 4);
        ObjectNode template = spec.putObject("template");
        template.putObject("metadata").putObject("labels").put("app", "web");
        template.putObject("spec").putArray("containers").addObject().put("image", image);
        return controller;
    }

    ControllerScene running(String image) {
        ObjectNode live = manifest(image);
        ((ObjectNode) live.get("spec")).putObject("selector").put("app", "web");
        add(live);
        return this;
    }

    Scene scene() {
        return new Scene("web", Map.copyOf(objects), Map.of(), List.copyOf(pods));
    }

    ObjectNode object(String name) {
        return objects.get(name);
    }

    /** Takes an object away as another hand would, with its pods. */
    void delete(String name) {
        ObjectNode gone = objects.remove(name);
        pods.removeIf(pod -> pod.ownerUid().equals(uid(gone)));
    }

    /** All at once, as the API server and the controllers would do it in the end; no pod is ready. */
    void perform(List<Write> writes) {
        for (Write write : writes) {
            if (write instanceof Write.Change change) {
                add(change.wanted().apply(objects.get(change.name()).deepCopy()));
            } else if (write instanceof Write.Patch patch) {
                ObjectNode changed = objects.get(patch.name()).deepCopy();
                merge(changed, patch.patch());
                add(changed);
            } else if (write instanceof Write.Create create) {
                objects.computeIfAbsent(create.name(), name -> create.object().deepCopy());
                add(objects.get(create.name()));
            } else {
                objects.remove(write.name());
            }
        }
    }

    /** Gives an object as many ready pods as it asks for. */
    void settle(String name) {
        ObjectNode owner = objects.get(name);
        pods.removeIf(pod -> pod.ownerUid().equals(uid(owner)));
        for (int i = 0; i < PairSize.replicas(owner); i++) {
            pods.add(pod(name + "-" + i, uid(owner), true));
        }
    }

    /** Gives an object pods that are not ready. */
    void begin(String name, int number) {
        for (int i = 0; i < number; i++) {
            pods.add(pod(name + "-" + i, uid(objects.get(name)), false));
        }
    }

    private void add(ObjectNode object) {
        String name = Pair.name(object);
        ObjectNode metadata = (ObjectNode) object.get("metadata");
        metadata.put("uid", "uid-of-" + name).put("generation", 1);
        object.putObject("status").put("observedGeneration", 1).put("replicas", 0);
        objects.put(name, object);
    }

    private static void merge(ObjectNode object, ObjectNode patch) {
        patch.fields().forEachRemaining(field -> {
            if (field.getValue().isNull()) {
                object.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode inner) {
                merge(Json.object(object, field.getKey()), inner);
            } else {
                object.set(field.getKey(), field.getValue());
            }
        });
    }

    private static PodView pod(String name, String owner, boolean ready) {
        return new PodView(
                name, name, owner, "", ready, ready ? 1 : 0, false, "Running", List.of(), 0, Optional.empty());
    }

    private static String uid(ObjectNode object) {
        return Json.text(object, "/metadata/uid");
    }
}
