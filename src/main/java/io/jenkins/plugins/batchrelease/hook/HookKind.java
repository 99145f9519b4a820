package io.jenkins.plugins.batchrelease.hook;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The kinds whose objects can be hooks: they run to an end and say how it was. */
enum HookKind {
    JOB("batch", "Job") {
        @Override
        HookState unfinished(JsonNode job) {
            return job.at("/spec/suspend").asBoolean() ? HookState.suspended("spec.suspend") : HookState.RUNNING;
        }
    },
    /** A Job on every node, of OpenKruise. Its conditions are a Job's; its phase tells more. */
    BROADCAST_JOB("apps.kruise.io", "BroadcastJob") {
        @Override
        HookState unfinished(JsonNode job) {
            int failed = job.at("/status/failed").asInt();
            return switch (job.at("/status/phase").asText()) {
                case "failed" -> HookState.failed("Failed", failed + " pods failed");
                case "completed" -> HookState.SUCCEEDED;
                // The failure policy Pause: it goes no further until a person has looked.
                case "paused" ->
                    failed > 0
                            ? HookState.failed("Paused", failed + " pods failed")
                            : HookState.suspended("spec.paused");
                default -> job.at("/spec/paused").asBoolean() ? HookState.suspended("spec.paused") : HookState.RUNNING;
            };
        }
    };

    private final String group;
    private final String kind;

    HookKind(String group, String kind) {
        this.group = group;
        this.kind = kind;
    }

    static Optional<HookKind> of(ManifestDocument document) {
        return Arrays.stream(values())
                .filter(one -> one.kind.equals(document.kind())
                        && document.apiVersion().startsWith(one.group + "/"))
                .findFirst();
    }

    /** For messages: {@code Job (batch), BroadcastJob (apps.kruise.io)}. */
    static String allowed() {
        return Arrays.stream(values())
                .map(one -> one.kind + " (" + one.group + ")")
                .collect(Collectors.joining(", "));
    }

    /** How far an object of this kind is. Its conditions have the last word. */
    HookState state(JsonNode job) {
        if (condition(job, "Complete").isPresent()) {
            return HookState.SUCCEEDED;
        }
        return condition(job, "Failed")
                .map(failed -> HookState.failed(
                        failed.path("reason").asText(""), failed.path("message").asText("")))
                .orElseGet(() -> unfinished(job));
    }

    abstract HookState unfinished(JsonNode job);

    private static Optional<JsonNode> condition(JsonNode job, String type) {
        return StreamSupport.stream(job.at("/status/conditions").spliterator(), false)
                .filter(condition -> condition.path("type").asText().equals(type)
                        && condition.path("status").asText().equals("True"))
                .findFirst();
    }
}
