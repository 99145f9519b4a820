package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes pods where they are, as OpenKruise does: a readiness gate closes, then images, labels and annotations change,
 * and the gate opens when the kubelet has started the new images.
 */
final class InPlaceUpdates {

    static final String GATE = "InPlaceUpdateReady";
    private static final PatchContext MERGE = PatchContext.of(PatchType.STRATEGIC_MERGE);

    private final KubernetesClient client;
    private final Templates templates;
    private final Clock clock;

    InPlaceUpdates(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        templates = new Templates(client.getKubernetesSerialization());
    }

    /** Whether only images, labels and annotations differ. */
    boolean isPossible(PodTemplateSpec from, PodTemplateSpec to) {
        return templates.canonical(withoutImages(from)).equals(templates.canonical(withoutImages(to)));
    }

    private PodTemplateSpec withoutImages(PodTemplateSpec template) {
        PodTemplateSpec bare = new PodTemplateSpecBuilder(templates.copy(template))
                .editOrNewMetadata()
                .withLabels(Map.of())
                .withAnnotations(Map.of())
                .endMetadata()
                .build();
        bare.getSpec().getContainers().forEach(container -> container.setImage(""));
        return bare;
    }

    Pod start(Pod pod, PodTemplateSpec to, String revision) {
        gate(pod, "False", "StartInPlaceUpdate");
        Map<String, Object> labels = new LinkedHashMap<>(
                Optional.ofNullable(to.getMetadata().getLabels()).orElse(Map.of()));
        labels.put(Pods.REVISION_LABEL, revision);
        List<Map<String, String>> containers = to.getSpec().getContainers().stream()
                .map(container -> Map.of("name", container.getName(), "image", container.getImage()))
                .toList();
        Map<String, Object> patch = Map.of(
                "metadata",
                Map.of(
                        "labels",
                        labels,
                        "annotations",
                        Optional.ofNullable(to.getMetadata().getAnnotations()).orElse(Map.of())),
                "spec",
                Map.of("containers", containers));
        return client.resource(pod)
                .patch(MERGE, client.getKubernetesSerialization().asJson(patch));
    }

    /** Opens the gate of a pod that has got there, and of one that is new. */
    Optional<Pod> finish(Pod pod) {
        return isClosed(pod) && runsItsImages(pod) ? Optional.of(gate(pod, "True", "UpdateReady")) : Optional.empty();
    }

    /** Whether nothing is under way in it. */
    static boolean isDone(Pod pod) {
        return !isClosed(pod);
    }

    private static boolean isClosed(Pod pod) {
        boolean gated = pod.getSpec().getReadinessGates().stream()
                .anyMatch(gate -> gate.getConditionType().equals(GATE));
        return gated && condition(pod).filter("True"::equals).isEmpty();
    }

    private static Optional<String> condition(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(GATE))
                .map(PodCondition::getStatus)
                .findFirst();
    }

    private static boolean runsItsImages(Pod pod) {
        return condition(pod).isEmpty() || showsItsImages(pod);
    }

    /** Whether the kubelet tells of every container the image that it is to have. */
    static boolean showsItsImages(Pod pod) {
        return pod.getSpec().getContainers().stream().allMatch(container -> runsItsImage(pod, container));
    }

    private static boolean runsItsImage(Pod pod, Container container) {
        return pod.getStatus().getContainerStatuses().stream()
                .filter(status -> status.getName().equals(container.getName()))
                .anyMatch(status -> isPulled(status) && status.getImage().equals(container.getImage()));
    }

    private static boolean isPulled(ContainerStatus status) {
        return status.getImageID() != null && !status.getImageID().isEmpty();
    }

    private Pod gate(Pod pod, String status, String reason) {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> patch = Map.of(
                "status",
                Map.of(
                        "conditions",
                        List.of(Map.of("type", GATE, "status", status, "reason", reason, "lastTransitionTime", time))));
        return client.resource(pod)
                .subresource("status")
                .patch(MERGE, client.getKubernetesSerialization().asJson(patch));
    }
}
