package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What a Deployment says that keeps its rolling update from getting on. */
final class RolloutTrouble {
    private RolloutTrouble() {}

    static Optional<Progress.Trouble> of(ObjectNode live) {
        return live.at("/spec/paused").asBoolean() ? Optional.of(paused(live)) : timedOut(live);
    }

    private static Progress.Trouble paused(ObjectNode live) {
        return new Progress.Trouble(
                new Problem(
                        "paused",
                        name(live) + " was paused by another hand.",
                        "Go on with next, which resumes it, or roll back."),
                true,
                0);
    }

    private static Optional<Progress.Trouble> timedOut(ObjectNode live) {
        return StreamSupport.stream(live.at("/status/conditions").spliterator(), false)
                .filter(condition -> condition.path("type").asText().equals("Progressing"))
                .filter(condition -> condition.path("reason").asText().equals("ProgressDeadlineExceeded"))
                .findFirst()
                .map(condition -> new Progress.Trouble(
                        new Problem(
                                "ProgressDeadlineExceeded",
                                name(live) + " made no progress for "
                                        + Json.integer(live, "/spec/progressDeadlineSeconds", 600)
                                        + " s (progressDeadlineSeconds): "
                                        + condition.path("message").asText()),
                        false,
                        since(condition)));
    }

    /**
     * The condition outlives what it is about: a pause leaves it as it is, and a template that the Deployment had before does,
     * too. Only progress takes it back.
     */
    private static long since(JsonNode condition) {
        String text = condition.path("lastUpdateTime").asText();
        try {
            return text.isEmpty() ? 0 : Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException unreadable) {
            return 0;
        }
    }

    private static String name(ObjectNode live) {
        return "Deployment " + Json.text(live, "/metadata/name");
    }
}
