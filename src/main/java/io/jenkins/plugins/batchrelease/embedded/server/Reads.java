package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** GET: one object, a list, a watch. */
final class Reads {

    private final ObjectStore store;

    Reads(ObjectStore store) {
        this.store = store;
    }

    Reply handle(ResourceRequest request) {
        if (request.watch()) {
            return watch(request);
        }
        return request.name().isPresent() ? get(request) : list(request);
    }

    private Reply get(ResourceRequest request) {
        ObjectNode object = store.find(request.key())
                .orElseThrow(
                        () -> ApiError.notFound(request.type(), request.name().orElse("")));
        return Reply.ok(Presentation.alone(object, request.type()));
    }

    private Reply watch(ResourceRequest request) {
        String version = request.http().query("resourceVersion").orElse("");
        if (!version.matches("\\d*")) {
            throw ApiError.badRequest("invalid resource version: " + version);
        }
        request.selection();
        Optional<Duration> timeout =
                request.http().query("timeoutSeconds").map(Long::parseLong).map(Duration::ofSeconds);
        return new Reply.Stream(timeout, sink -> new WatchStream(request, sink).start(store, version));
    }

    private Reply list(ResourceRequest request) {
        return store.exclusively(() -> {
            List<ObjectNode> selected = store.list(request.type().storage(), request.namespace()).stream()
                    .filter(request.selection())
                    .toList();
            int limit = request.http().query("limit").map(Integer::parseInt).orElse(0);
            int from = request.http()
                    .query("continue")
                    .map(token -> position(token, selected))
                    .orElse(0);
            int to = limit > 0 ? Math.min(from + limit, selected.size()) : selected.size();
            ObjectNode list = Presentation.list(selected.subList(from, to), request.type(), store.version());
            if (to < selected.size()) {
                list.withObjectProperty("metadata")
                        .put("continue", token(selected.get(to - 1)))
                        .put("remainingItemCount", selected.size() - to);
            }
            return Reply.ok(list);
        });
    }

    /** A page ends at a key, not at an index: objects may come and go between pages. */
    private static String token(ObjectNode last) {
        return Base64.getUrlEncoder().encodeToString(place(last).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String token, List<ObjectNode> selected) {
        String last = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        return (int) selected.stream()
                .filter(object -> place(object).compareTo(last) <= 0)
                .count();
    }

    private static String place(ObjectNode object) {
        return object.path("metadata").path("namespace").asText()
                + "\0"
                + object.path("metadata").path("name").asText();
    }
}
