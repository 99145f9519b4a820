package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.patch.PatchDocument;
import java.util.Optional;
import java.util.stream.Collectors;

/** The {@code /scale} subresource: the number of replicas without the rest of the object. */
final class Scales {

    private final ObjectStore store;
    private final Admission admission;
    private final Commit commit;
    private final Ownership ownership;

    Scales(ObjectStore store, Admission admission, Commit commit, Ownership ownership) {
        this.store = store;
        this.admission = admission;
        this.commit = commit;
        this.ownership = ownership;
    }

    Reply handle(ResourceRequest request) {
        return switch (request.http().method()) {
            case "GET" -> Reply.ok(scale(commit.current(request, Optional.empty())));
            case "PUT" -> write(request, (scale) -> (ObjectNode) Bodies.parse(request.http()));
            case "PATCH" -> {
                PatchDocument patch =
                        PatchDocument.parse(request.http().mediaType(), Bodies.parse(request.http()), false);
                yield write(request, patch::patch);
            }
            default -> throw ApiError.methodNotAllowed();
        };
    }

    private Reply write(ResourceRequest request, java.util.function.UnaryOperator<ObjectNode> change) {
        return store.exclusively(() -> {
            ObjectNode before = commit.current(request, Optional.empty());
            ObjectNode wanted = change.apply(scale(before));
            commit.current(
                    request,
                    Optional.of(wanted.path("metadata").path("resourceVersion").asText()));
            ObjectNode after = before.deepCopy();
            after.withObjectProperty("spec")
                    .put("replicas", wanted.path("spec").path("replicas").asInt());
            admission.admitChange(before, after, request);
            ownership.recordUpdate(request, before, after);
            return Reply.ok(scale(commit.change(request, before, after)));
        });
    }

    private static ObjectNode scale(ObjectNode object) {
        ObjectNode scale = Json.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode metadata = scale.withObjectProperty("metadata");
        for (String field : new String[] {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
            Json.copyField(object.withObjectProperty("metadata"), metadata, field);
        }
        scale.withObjectProperty("spec")
                .put("replicas", object.path("spec").path("replicas").asInt());
        scale.withObjectProperty("status")
                .put("replicas", object.path("status").path("replicas").asInt())
                .put("selector", selector(object.path("spec").path("selector")));
        return scale;
    }

    private static String selector(JsonNode selector) {
        JsonNode labels = selector.has("matchLabels") ? selector.path("matchLabels") : selector;
        return labels.properties().stream()
                .filter(label -> label.getValue().isTextual())
                .map(label -> label.getKey() + "=" + label.getValue().asText())
                .collect(Collectors.joining(","));
    }
}
