package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Progress;
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
                true);
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
                        false));
    }

    private static String name(ObjectNode live) {
        return "Deployment " + Json.text(live, "/metadata/name");
    }
}
