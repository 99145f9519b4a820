package io.jenkins.plugins.batchrelease.embedded.loop;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells what happens to objects, as Events: what is said again is counted, as real components do. */
public final class Events {
    /** As many as a real component remembers. */
    private static final int REMEMBERED = 4096;

    private final KubernetesClient client;
    private final String component;
    private final Clock clock;
    private final Executor writer;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Told> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Told(String event, int count) {}

    /** @param writer writes what is told; best one that nobody waits for */
    public Events(KubernetesClient client, String component, Clock clock, Executor writer) {
        this.client = client;
        this.component = component;
        this.clock = clock;
        this.writer = writer;
    }

    public void normal(HasMetadata about, String reason, String message) {
        tell(about, "Normal", reason, message);
    }

    public void warn(HasMetadata about, String reason, String message) {
        tell(about, "Warning", reason, message);
    }

    private void tell(HasMetadata about, String type, String reason, String message) {
        try {
            writer.execute(() -> write(about, type, reason, message));
        } catch (RejectedExecutionException shutDown) {
            // Whoever would read it is going, too.
        }
    }

    /** An event that cannot be written is lost: nothing depends on it. */
    private synchronized void write(HasMetadata about, String type, String reason, String message) {
        String key = about.getMetadata().getUid() + " " + reason + " " + message;
        Told before = told.get(key);
        try {
            if (before == null) {
                Event event = event(about, type, reason, message);
                client.resource(event).create();
                told.put(key, new Told(event.getMetadata().getName(), 1));
            } else {
                count(about, before);
                told.put(key, new Told(before.event(), before.count() + 1));
            }
        } catch (KubernetesClientException lost) {
            told.remove(key);
        }
    }

    private void count(HasMetadata about, Told before) {
        client.v1()
                .events()
                .inNamespace(about.getMetadata().getNamespace())
                .withName(before.event())
                .patch(
                        PatchContext.of(PatchType.JSON_MERGE),
                        "{\"count\":%d,\"lastTimestamp\":\"%s\"}".formatted(before.count() + 1, now()));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Event event(HasMetadata about, String type, String reason, String message) {
        String now = now();
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
                .withType(type)
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
