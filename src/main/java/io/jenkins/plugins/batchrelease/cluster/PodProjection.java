package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** From the API's pod to {@link PodView}. */
final class PodProjection {
    /**
     * Waiting reasons that do not go away by waiting. {@code ErrImagePull} is not among them: the kubelet reports it for
     * the first failed try, and a registry that hiccups is not a failed release; {@code ImagePullBackOff} follows it
     * within seconds.
     */
    private static final Set<String> HOPELESS = Set.of(
            "CrashLoopBackOff",
            "ImagePullBackOff",
            "InvalidImageName",
            "ErrImageNeverPull",
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError");

    private static final Set<String> ABOUT_IMAGES = Set.of("ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull");

    private PodProjection() {}

    static PodView of(Pod pod) {
        Map<String, String> labels =
                Optional.ofNullable(pod.getMetadata().getLabels()).orElse(Map.of());
        PodStatus status = Optional.ofNullable(pod.getStatus()).orElseGet(PodStatus::new);
        boolean changing = isChanging(status);
        Optional<PodCondition> ready =
                condition(status, "Ready").filter(condition -> "True".equals(condition.getStatus()) && !changing);
        return new PodView(
                pod.getMetadata().getName(),
                pod.getMetadata().getUid(),
                owner(pod),
                labels.getOrDefault("controller-revision-hash", labels.getOrDefault("pod-template-hash", "")),
                ready.isPresent(),
                ready.map(PodProjection::since).orElse(0L),
                pod.getMetadata().getDeletionTimestamp() != null,
                Optional.ofNullable(status.getPhase()).orElse("Pending"),
                pod.getSpec().getContainers().stream().map(Container::getImage).toList(),
                containers(status).mapToInt(PodProjection::restarts).sum(),
                ready.isPresent()
                        ? Optional.empty()
                        : trouble(status).filter(trouble -> isOfNow(trouble, pod, changing)),
                changing);
    }

    /**
     * OpenKruise changes pods where they are. Until the kubelet has followed, their status tells of what ran before: its
     * controller closes this gate first and opens it then.
     */
    private static boolean isChanging(PodStatus status) {
        return condition(status, "InPlaceUpdateReady")
                .filter(condition -> "False".equals(condition.getStatus()))
                .isPresent();
    }

    /**
     * The kubelet's words for an image that cannot be pulled name it; after the image was changed back they still stand
     * for a moment. Everything else that is said while a pod is changed is about what ran before.
     */
    private static boolean isOfNow(PodTrouble trouble, Pod pod, boolean changing) {
        if (!ABOUT_IMAGES.contains(trouble.reason()) || trouble.message().isEmpty()) {
            return !changing;
        }
        return Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream())
                .filter(container -> container.getName().equals(trouble.container()))
                .map(Container::getImage)
                .anyMatch(trouble.message()::contains);
    }

    private static String owner(Pod pod) {
        return Optional.ofNullable(pod.getMetadata().getOwnerReferences()).orElse(List.of()).stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController()))
                .map(OwnerReference::getUid)
                .findFirst()
                .orElse("");
    }

    private static Optional<PodTrouble> trouble(PodStatus status) {
        return containers(status)
                .flatMap(container -> waiting(container).stream())
                .findFirst()
                .or(() -> condition(status, "PodScheduled")
                        .filter(condition -> "Unschedulable".equals(condition.getReason()))
                        .map(condition -> new PodTrouble("Unschedulable", "", text(condition.getMessage()))));
    }

    private static Optional<PodTrouble> waiting(ContainerStatus container) {
        ContainerStateWaiting waiting =
                container.getState() == null ? null : container.getState().getWaiting();
        if (waiting == null || !HOPELESS.contains(text(waiting.getReason()))) {
            return Optional.empty();
        }
        return Optional.of(new PodTrouble(
                waiting.getReason(), container.getName(), text(waiting.getMessage()) + lastExit(container)));
    }

    /** The exit code, and the kubelet's word for it (OOMKilled), tell more than "back-off restarting". */
    private static String lastExit(ContainerStatus container) {
        if (container.getLastState() == null || container.getLastState().getTerminated() == null) {
            return "";
        }
        return " (last exit: " + text(container.getLastState().getTerminated().getReason()) + ", code "
                + container.getLastState().getTerminated().getExitCode() + ")";
    }

    private static Stream<ContainerStatus> containers(PodStatus status) {
        return Stream.concat(
                Optional.ofNullable(status.getInitContainerStatuses()).orElse(List.of()).stream(),
                Optional.ofNullable(status.getContainerStatuses()).orElse(List.of()).stream());
    }

    private static int restarts(ContainerStatus container) {
        return container.getRestartCount() == null ? 0 : container.getRestartCount();
    }

    private static Optional<PodCondition> condition(PodStatus status, String type) {
        return Optional.ofNullable(status.getConditions()).orElse(List.of()).stream()
                .filter(condition -> type.equals(condition.getType()))
                .findFirst();
    }

    private static long since(PodCondition condition) {
        try {
            return Instant.parse(text(condition.getLastTransitionTime())).toEpochMilli();
        } catch (DateTimeParseException unknown) {
            return 0;
        }
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
