package io.jenkins.plugins.batchrelease.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A log for containers that never ran: a few lines that fit what their status says. */
public record PodLog(List<String> lines) {
    /** Text that the containers of a pod write, beside what they write anyway. */
    private static final String TEXT = "fake.kubelet/log";

    /**
     * @param name empty for the only container
     * @param previous whether the run before the present one is meant
     * @throws ApiError in the words of a kubelet, if there is no such log
     */
    public static PodLog of(ObjectNode pod, String name, boolean previous) {
        if (pod.path("spec").path("nodeName").asText().isEmpty()) {
            return new PodLog(List.of());
        }
        JsonNode container = container(pod, name);
        JsonNode status = status(pod, container.path("name").asText());
        check(pod, container.path("name").asText(), status, previous);
        String image = container.path("image").asText();
        List<String> lines = new ArrayList<>(List.of("starting " + image, "reading configuration"));
        pod.path("metadata").path("annotations").path(TEXT).asText().lines().forEach(lines::add);
        boolean ended = previous
                || !status.path("state").has("running")
                        && status.at("/lastState/terminated").isObject()
                || status.path("state").has("terminated");
        if (ended && exitCode(status) != 0) {
            lines.add("fatal: the configuration of " + image + " is broken");
            lines.add("exit status " + exitCode(status));
        } else if (ended) {
            lines.add("done");
        } else {
            lines.add(status.path("ready").asBoolean() ? "ready to serve" : "waiting to become ready");
        }
        return new PodLog(lines);
    }

    private static JsonNode container(ObjectNode pod, String name) {
        List<JsonNode> all = Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(field ->
                        StreamSupport.stream(pod.path("spec").path(field).spliterator(), false))
                .toList();
        String podName = pod.path("metadata").path("name").asText();
        if (name.isEmpty() && all.size() > 1) {
            throw ApiError.badRequest("a container name must be specified for pod %s, choose one of: %s"
                    .formatted(
                            podName,
                            all.stream().map(one -> one.path("name").asText()).toList()));
        }
        return all.stream()
                .filter(one -> name.isEmpty() || one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> ApiError.badRequest("container %s is not valid for pod %s".formatted(name, podName)));
    }

    /** What a kubelet says for want of a log. */
    private static void check(ObjectNode pod, String name, JsonNode status, boolean previous) {
        String podName = pod.path("metadata").path("name").asText();
        boolean ranBefore = status.at("/lastState/terminated").isObject();
        if (previous && !ranBefore) {
            throw ApiError.badRequest(
                    "previous terminated container \"%s\" in pod \"%s\" not found".formatted(name, podName));
        }
        if (!ranBefore
                && !status.path("state").has("running")
                && !status.path("state").has("terminated")) {
            String waiting = status.at("/state/waiting/reason").asText();
            throw ApiError.badRequest("container \"%s\" in pod \"%s\" is waiting to start: %s"
                    .formatted(
                            name,
                            podName,
                            waiting.contains("Image") ? "trying and failing to pull image" : "ContainerCreating"));
        }
    }

    private static int exitCode(JsonNode status) {
        JsonNode now = status.at("/state/terminated");
        return (now.isObject() ? now : status.at("/lastState/terminated"))
                .path("exitCode")
                .asInt();
    }

    private static JsonNode status(ObjectNode pod, String container) {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(field ->
                        StreamSupport.stream(pod.path("status").path(field).spliterator(), false))
                .filter(status -> status.path("name").asText().equals(container))
                .findFirst()
                .orElseGet(pod::missingNode);
    }

    /** The last lines, of which no more than {@code bytes} are sent. */
    public String tail(int count, int bytes) {
        List<String> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
        String text = last.isEmpty() ? "" : String.join("\n", last) + "\n";
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        return all.length <= bytes ? text : new String(Arrays.copyOf(all, bytes), StandardCharsets.UTF_8);
    }
}
