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
        Optional<Outcome> initializing = initializing(pod, life, hostAddress, now);
        if (initializing.isPresent()) {
            return initializing.get();
        }
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
        List<ContainerStatus> inits = pod.getSpec().getInitContainers().stream()
                .map(spec -> containers.completedInit(pod, spec, life.started()))
                .toList();
        PodStatus status = status(life, hostAddress, phase(statuses, phases, once), inits, statuses);
        status.setConditions(new PodConditions(pod, statuses, now).all());
        return new Outcome(status, next);
    }

    /** Of a pod with a container that is to run before the others and does not get done; the others wait for it. */
    private Optional<Outcome> initializing(Pod pod, PodLife life, String hostAddress, Instant now) {
        List<Container> specs = pod.getSpec().getInitContainers();
        Optional<Container> stuck = specs.stream()
                .filter(spec -> ImageMarker.of(spec.getImage()).getsStuck())
                .findFirst();
        if (stuck.isEmpty()) {
            return Optional.empty();
        }
        ContainerLife container = life.container(stuck.get(), now);
        Progress progress = Progress.at(
                Duration.between(container.since(), now), ImageMarker.of(container.image()), false, life.delay());
        List<ContainerStatus> inits = new ArrayList<>();
        for (Container spec : specs) {
            boolean before = specs.indexOf(spec) < specs.indexOf(stuck.get());
            inits.add(
                    spec.equals(stuck.get())
                            ? containers.of(pod, spec.getName(), container, progress, false)
                            : before ? containers.completedInit(pod, spec, life.started()) : containers.waiting(spec));
        }
        List<ContainerStatus> others =
                pod.getSpec().getContainers().stream().map(containers::waiting).toList();
        PodStatus status = status(life, hostAddress, "Pending", inits, others);
        status.setConditions(
                new PodConditions(pod, others, now).initializing(stuck.get().getName()));
        return Optional.of(new Outcome(status, progress.next()));
    }

    private static PodStatus status(
            PodLife life,
            String hostAddress,
            String phase,
            List<ContainerStatus> inits,
            List<ContainerStatus> statuses) {
        return new PodStatusBuilder()
                .withPhase(phase)
                .withHostIP(hostAddress)
                .withPodIP(life.address())
                .addNewPodIP(life.address())
                .withStartTime(life.started().truncatedTo(ChronoUnit.SECONDS).toString())
                .withContainerStatuses(statuses)
                .withInitContainerStatuses(inits)
                .build();
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
