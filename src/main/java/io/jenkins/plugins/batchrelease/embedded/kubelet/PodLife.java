package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the kubelet remembers of a pod. Used by one thread at a time. */
final class PodLife {

    private static final String DELAY = "fake.kubelet/delay";

    private final Map<String, ContainerLife> containers = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final String address;
    private final Instant started;
    private final Duration delay;
    private Optional<Instant> leaving = Optional.empty();
    private String lastSent = "";
    private long sentVersion;

    PodLife(Pod pod, String freshAddress, Instant now, Duration usualDelay) {
        String known = pod.getStatus().getPodIP();
        address = known == null || known.isEmpty() ? freshAddress : known;
        String start = pod.getStatus().getStartTime();
        started = start == null || start.isEmpty() ? now : Instant.parse(start);
        delay = Optional.ofNullable(pod.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(DELAY))
                .map(seconds -> Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000)))
                .orElse(usualDelay);
        for (ContainerStatus status : pod.getStatus().getContainerStatuses()) {
            containers.put(status.getName(), ContainerLife.adopt(status, now, delay));
            places.put(status.getName(), ContainerEvents.place(status));
        }
    }

    String address() {
        return address;
    }

    Instant started() {
        return started;
    }

    Duration delay() {
        return delay;
    }

    ContainerLife container(Container spec, Instant now) {
        return containers.merge(
                spec.getName(),
                ContainerLife.begin(spec.getImage(), now),
                (known, fresh) -> known.running(spec.getImage(), now));
    }

    /** Whether a container has come to another place than it was last seen in. */
    boolean moved(ContainerStatus status) {
        String place = ContainerEvents.place(status);
        return !place.equals(places.put(status.getName(), place));
    }

    boolean isLeaving() {
        return leaving.isPresent();
    }

    /** When the pod was first seen to be deleted. */
    Instant leaving(Instant now) {
        if (leaving.isEmpty()) {
            leaving = Optional.of(now);
        }
        return leaving.get();
    }

    /** Whether a status has to be sent: it is news, or somebody has overwritten what was sent. */
    boolean news(String status, boolean overwritten, long seenVersion) {
        return !status.equals(lastSent) || overwritten && seenVersion >= sentVersion;
    }

    void sent(String status, long version) {
        lastSent = status;
        sentVersion = version;
    }
}
