package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.jenkins.plugins.batchrelease.embedded.kubelet.Progress.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out the status of a pod at a point in time. */
final class PodStatuses {

    private final ContainerStatuses containers = new ContainerStatuses();

    /**
     * A status and when to look again.
     *
     * @param next empty if nothing will change by itself
     */
    record Outcome(PodStatus status, Optional<Duration> next) {}

    Outcome at(Pod pod, PodLife life, String hostAddress, Instant now) {
        boolean once = !"Always".equals(pod.getSpec().getRestartPolicy());
        List<ContainerStatus> statuses = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        Optional<Duration> next = Optional.empty();
        for (Container spec : pod.getSpec().getContainers()) {
            ContainerLife container = life.container(spec, now);
            Progress progress = Progress.at(
                    Duration.between(container.since(), now),
                    ImageMarker.of(container.image()),
                    container.restarts() > 0,
                    life.delay());
            statuses.add(containers.of(pod, spec.getName(), container, progress, once));
            phases.add(progress.phase());
            next = Stream.concat(next.stream(), progress.next().stream()).min(Duration::compareTo);
        }
        PodStatus status = new PodStatusBuilder()
                .withPhase(phase(statuses, phases, once))
                .withHostIP(hostAddress)
                .withPodIP(life.address())
                .addNewPodIP(life.address())
                .withStartTime(life.started().truncatedTo(ChronoUnit.SECONDS).toString())
                .withContainerStatuses(statuses)
                .withInitContainerStatuses(pod.getSpec().getInitContainers().stream()
                        .map(spec -> containers.completedInit(pod, spec, life.started()))
                        .toList())
                .build();
        status.setConditions(new PodConditions(pod, statuses, now).all());
        return new Outcome(status, next);
    }

    private static String phase(List<ContainerStatus> statuses, List<Phase> phases, boolean once) {
        if (once && phases.stream().allMatch(phase -> phase == Phase.READY || phase == Phase.CRASH_BACK_OFF)) {
            return phases.contains(Phase.CRASH_BACK_OFF) ? "Failed" : "Succeeded";
        }
        // Waiting for the first time makes a pod pending; waiting after something ran does not.
        boolean pending = statuses.stream()
                .anyMatch(status -> status.getState().getWaiting() != null
                        && (status.getLastState() == null
                                || status.getLastState().getTerminated() == null));
        return pending ? "Pending" : "Running";
    }
}
