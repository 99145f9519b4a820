package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A ReplicaSet or a ReplicationController: so many pods of one template.
 *
 * @param status as JSON, to tell whether it has to be written
 */
record ReplicaOwner(
        HasMetadata object,
        int replicas,
        int minReadySeconds,
        Predicate<Map<String, String>> selector,
        PodTemplateSpec template,
        String status) {

    static ReplicaOwner of(ReplicaSet set, KubernetesSerialization serialization) {
        return new ReplicaOwner(
                set,
                set.getSpec().getReplicas(),
                Optional.ofNullable(set.getSpec().getMinReadySeconds()).orElse(0),
                labels -> Selectors.matches(set.getSpec().getSelector(), labels),
                set.getSpec().getTemplate(),
                serialization.asJson(set.getStatus()));
    }

    static ReplicaOwner of(ReplicationController controller, KubernetesSerialization serialization) {
        return new ReplicaOwner(
                controller,
                controller.getSpec().getReplicas(),
                Optional.ofNullable(controller.getSpec().getMinReadySeconds()).orElse(0),
                labels -> Selectors.contains(labels, controller.getSpec().getSelector()),
                controller.getSpec().getTemplate(),
                serialization.asJson(controller.getStatus()));
    }

    String name() {
        return object.getMetadata().getName();
    }

    String namespace() {
        return object.getMetadata().getNamespace();
    }

    boolean leaving() {
        return object.getMetadata().getDeletionTimestamp() != null;
    }
}
