package io.jenkins.plugins.batchrelease.embedded.loop;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells what went wrong with an object, as Events: each thing once, however often it happens. */
public final class Events {

    private final KubernetesClient client;
    private final String component;
    private final Clock clock;
    private final Map<String, Boolean> told = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    public Events(KubernetesClient client, String component, Clock clock) {
        this.client = client;
        this.component = component;
        this.clock = clock;
    }

    /** An event that cannot be written is lost: nothing depends on it. */
    public void warn(HasMetadata about, String reason, String message) {
        String uid = about.getMetadata().getUid();
        if (told.putIfAbsent(uid + " " + reason + " " + message, true) != null) {
            return;
        }
        try {
            client.resource(event(about, reason, message)).create();
        } catch (KubernetesClientException e) {
            told.remove(uid + " " + reason + " " + message);
        }
    }

    private Event event(HasMetadata about, String reason, String message) {
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String name = about.getMetadata().getName() + "." + Long.toHexString(clock.millis())
                + Integer.toHexString(number.incrementAndGet());
        return new EventBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(about.getMetadata().getNamespace())
                .endMetadata()
                .withNewInvolvedObject()
                .withApiVersion(about.getApiVersion())
                .withKind(about.getKind())
                .withNamespace(about.getMetadata().getNamespace())
                .withName(about.getMetadata().getName())
                .withUid(about.getMetadata().getUid())
                .withResourceVersion(about.getMetadata().getResourceVersion())
                .endInvolvedObject()
                .withType("Warning")
                .withReason(reason)
                .withMessage(message)
                .withNewSource()
                .withComponent(component)
                .endSource()
                .withFirstTimestamp(now)
                .withLastTimestamp(now)
                .withCount(1)
                .build();
    }
}
