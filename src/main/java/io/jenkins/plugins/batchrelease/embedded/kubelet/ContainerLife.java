package io.jenkins.plugins.batchrelease.embedded.kubelet;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the kubelet remembers of a container.
 *
 * @param since when this image was started
 * @param restarts how often the container was restarted for a new image
 * @param before the image that ran last before this one, if any
 */
record ContainerLife(String image, Instant since, int restarts, Optional<String> before) {

    static ContainerLife begin(String image, Instant now) {
        return new ContainerLife(image, now, 0, Optional.empty());
    }

    /** After the kubelet itself was restarted: believe what the API says. */
    static ContainerLife adopt(ContainerStatus status, Instant now, Duration delay) {
        Instant since = Boolean.TRUE.equals(status.getReady()) ? now.minus(delay.multipliedBy(10)) : now;
        return new ContainerLife(status.getImage(), since, status.getRestartCount(), Optional.empty());
    }

    ContainerLife running(String wanted, Instant now) {
        return wanted.equals(image) ? this : new ContainerLife(wanted, now, restarts + 1, ran());
    }

    /** The last image that could be pulled. */
    private Optional<String> ran() {
        return ImageMarker.of(image) == ImageMarker.MISSING ? before : Optional.of(image);
    }
}
