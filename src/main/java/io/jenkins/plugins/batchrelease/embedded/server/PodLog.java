package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.util.ArrayList;
import java.util.List;

/** A log for containers that never ran: a few lines that fit what their status says. */
record PodLog(List<String> lines) {

    static PodLog of(ObjectNode pod, JsonNode container) {
        String name = container.path("name").asText();
        String image = container.path("image").asText();
        JsonNode status = status(pod, name);
        String waiting = status.path("state").path("waiting").path("reason").asText();
        if (waiting.contains("Image") || waiting.equals("ContainerCreating") || status.isMissingNode()) {
            throw ApiError.badRequest("container \"%s\" in pod \"%s\" is waiting to start: %s"
                    .formatted(
                            name,
                            pod.path("metadata").path("name").asText(),
                            waiting.contains("Image") ? "trying and failing to pull image" : "ContainerCreating"));
        }
        List<String> lines = new ArrayList<>();
        lines.add("starting " + image);
        lines.add("reading configuration");
        if (status.path("lastState").has("terminated") || status.path("state").has("terminated")) {
            lines.add("fatal: the configuration of " + image + " is broken");
            lines.add("exit status 1");
        } else if (status.path("ready").asBoolean()) {
            lines.add("ready to serve");
        } else {
            lines.add("waiting to become ready");
        }
        return new PodLog(lines);
    }

    private static JsonNode status(ObjectNode pod, String container) {
        for (JsonNode status : pod.path("status").path("containerStatuses")) {
            if (status.path("name").asText().equals(container)) {
                return status;
            }
        }
        return pod.missingNode();
    }

    String tail(int count) {
        List<String> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
        return last.isEmpty() ? "" : String.join("\n", last) + "\n";
    }
}
