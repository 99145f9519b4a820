package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.jenkins.plugins.batchrelease.embedded.loop.Events;
import java.util.Set;
import java.util.stream.Stream;

/** What a real kubelet says about a container while it brings it up, fails to, and ends it. */
final class ContainerEvents {
    private static final Set<String> PULLING = Set.of("ErrImagePull", "ImagePullBackOff");

    private final Events events;

    ContainerEvents(Events events) {
        this.events = events;
    }

    /** Where a container is; what was said about one place is not said again. */
    static String place(ContainerStatus status) {
        ContainerStateWaiting waiting = status.getState().getWaiting();
        return status.getImage() + " " + status.getRestartCount() + " " + (waiting == null ? "" : waiting.getReason());
    }

    void tell(Pod pod, ContainerStatus status) {
        ContainerStateWaiting waiting = status.getState().getWaiting();
        String reason = waiting == null ? "" : waiting.getReason();
        if (reason.equals("ContainerCreating")) {
            events.normal(pod, "Pulling", "Pulling image \"" + status.getImage() + "\"");
        } else if (reason.equals("PodInitializing")) {
            // Its turn has not come.
            return;
        } else if (PULLING.contains(reason)) {
            pulling(pod, status, waiting);
        } else {
            started(pod, status);
            if (waiting != null) {
                events.warn(
                        pod,
                        "BackOff",
                        "Back-off restarting failed container " + status.getName() + " in pod "
                                + pod.getMetadata().getName() + "_"
                                + pod.getMetadata().getNamespace() + "("
                                + pod.getMetadata().getUid() + ")");
            }
        }
    }

    void stopping(Pod pod) {
        pod.getSpec()
                .getContainers()
                .forEach(container -> events.normal(pod, "Killing", "Stopping container " + container.getName()));
    }

    private void pulling(Pod pod, ContainerStatus status, ContainerStateWaiting waiting) {
        if (waiting.getReason().equals("ErrImagePull")) {
            events.warn(pod, "Failed", "Failed to pull image \"" + wanted(pod, status) + "\": " + waiting.getMessage());
        } else {
            events.normal(pod, "BackOff", waiting.getMessage());
        }
        events.warn(pod, "Failed", "Error: " + waiting.getReason());
    }

    /** The status of a container whose new image cannot be pulled still names the old one. */
    private static String wanted(Pod pod, ContainerStatus status) {
        return Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream())
                .filter(container -> container.getName().equals(status.getName()))
                .map(Container::getImage)
                .findFirst()
                .orElse(status.getImage());
    }

    private void started(Pod pod, ContainerStatus status) {
        events.normal(pod, "Pulled", "Successfully pulled image \"" + status.getImage() + "\"");
        events.normal(pod, "Created", "Created container: " + status.getName());
        events.normal(pod, "Started", "Started container " + status.getName());
        if (ImageMarker.of(status.getImage()) == ImageMarker.NEVER_READY) {
            events.warn(pod, "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503");
        }
    }
}
