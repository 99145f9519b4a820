package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DELETE of an object or a collection: at once, gracefully (pods), or once dependents are dealt with (finalizers). */
final class Deletes {

    static final String FOREGROUND = "foregroundDeletion";
    static final String ORPHAN = "orphan";

    /** Kinds that answer with the object instead of a Status. */
    private static final Set<String> RETURNED = Set.of("/pods", "/services", "/namespaces");
    /** Kinds from the time before garbage collection, which leave their pods alone unless told otherwise. */
    private static final Set<String> ORPHANING = Set.of("/replicationcontrollers", "batch/jobs");

    private static final Map<String, List<String>> FINALIZERS =
            Map.of("Foreground", List.of(FOREGROUND), "Orphan", List.of(ORPHAN), "Background", List.of());

    private final ObjectStore store;
    private final Clock clock;

    Deletes(ObjectStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Reply handle(ResourceRequest request) {
        ObjectNode options = Bodies.options(request.http());
        return store.exclusively(
                () -> request.name().isPresent() ? one(request, options) : collection(request, options));
    }

    private Reply collection(ResourceRequest request, ObjectNode options) {
        List<ObjectNode> selected = store.list(request.type().storage(), request.namespace()).stream()
                .filter(request.selection())
                .toList();
        if (!dryRun(request, options)) {
            for (ObjectNode object : selected) {
                JsonNode metadata = object.path("metadata");
                Key key = new Key(
                        request.type().storage(),
                        metadata.path("namespace").asText(),
                        metadata.path("name").asText());
                delete(key, object, options, policy(request, options));
            }
        }
        return Reply.ok(Presentation.list(selected, request.type(), store.version()));
    }

    private Reply one(ResourceRequest request, ObjectNode options) {
        Key key = request.key();
        ResourceType type = request.type();
        ObjectNode object = store.find(key).orElseThrow(() -> ApiError.notFound(type, key.name()));
        checkPreconditions(type, key, object, options.path("preconditions"));
        if (request.http().query("gracePeriodSeconds").isPresent()) {
            options.put(
                    "gracePeriodSeconds",
                    Integer.parseInt(request.http().query("gracePeriodSeconds").get()));
        }
        boolean gone = !dryRun(request, options) && delete(key, object, options, policy(request, options));
        boolean status = (gone || dryRun(request, options)) && !RETURNED.contains(type.storage());
        return Reply.ok(
                status
                        ? success(type, object)
                        : Presentation.alone(store.find(key).orElse(object), type));
    }

    private static boolean dryRun(ResourceRequest request, ObjectNode options) {
        return request.dryRun() || !options.path("dryRun").isEmpty();
    }

    /** That the object is still the one that was meant. */
    static void checkPreconditions(ResourceType type, Key key, ObjectNode object, JsonNode preconditions) {
        Map.of("uid", "UID", "resourceVersion", "ResourceVersion").forEach((field, shown) -> {
            String wanted = preconditions.path(field).asText();
            String found = object.path("metadata").path(field).asText();
            if (!wanted.isEmpty() && !wanted.equals(found)) {
                throw ApiError.preconditionFailed(
                        type,
                        key.name(),
                        ("the %s in the precondition (%s) does not match the %s in record (%s)."
                                        + " The object might have been %s")
                                .formatted(
                                        shown,
                                        wanted,
                                        shown,
                                        found,
                                        field.equals("uid") ? "deleted and then recreated" : "modified"));
            }
        });
    }

    private static String policy(ResourceRequest request, ObjectNode options) {
        return request.http()
                .query("propagationPolicy")
                .or(() -> options.has("propagationPolicy")
                        ? java.util.Optional.of(
                                options.path("propagationPolicy").asText())
                        : java.util.Optional.empty())
                .orElseGet(() -> options.path("orphanDependents").asBoolean()
                                || ORPHANING.contains(request.type().storage())
                        ? "Orphan"
                        : "Background");
    }

    /** @return whether the object is gone, and not only on its way out */
    boolean delete(Key key, ObjectNode object, ObjectNode options, String policy) {
        ObjectNode next = object.deepCopy();
        ObjectNode metadata = next.withObjectProperty("metadata");
        boolean already = metadata.has("deletionTimestamp");
        if (!already) {
            FINALIZERS.getOrDefault(policy, List.of()).forEach(metadata.withArray("finalizers")::add);
        }
        int grace = grace(key, object, options);
        boolean held = !metadata.path("finalizers").isEmpty()
                || !next.path("spec").path("finalizers").isEmpty();
        if (grace == 0 && !held) {
            store.remove(key);
            return true;
        }
        boolean sooner = grace < metadata.path("deletionGracePeriodSeconds").asInt();
        if (already && !sooner) {
            return false;
        }
        metadata.put(
                "deletionTimestamp",
                Instant.now(clock)
                        .plusSeconds(grace)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        metadata.put("deletionGracePeriodSeconds", grace);
        if (metadata.has("generation")) {
            metadata.put("generation", metadata.path("generation").asInt() + 1);
        }
        if (metadata.path("finalizers").isEmpty()) {
            metadata.remove("finalizers");
        }
        if (key.storage().equals("/namespaces")) {
            next.withObjectProperty("status").put("phase", "Terminating");
        }
        store.put(key, next);
        return false;
    }

    /** Only pods that a kubelet has taken on, and that have not ended, get time to end. */
    private static int grace(Key key, ObjectNode object, ObjectNode options) {
        JsonNode spec = object.path("spec");
        String phase = object.path("status").path("phase").asText();
        if (!key.storage().equals("/pods")
                || spec.path("nodeName").asText().isEmpty()
                || Set.of("Succeeded", "Failed").contains(phase)) {
            return 0;
        }
        return options.has("gracePeriodSeconds")
                ? options.path("gracePeriodSeconds").asInt()
                : spec.path("terminationGracePeriodSeconds").asInt();
    }

    private static ObjectNode success(ResourceType type, ObjectNode object) {
        ObjectNode status =
                Json.object().put("kind", "Status").put("apiVersion", "v1").put("status", "Success");
        status.set("metadata", Json.object());
        ObjectNode details = status.withObjectProperty("details")
                .put("name", object.path("metadata").path("name").asText());
        if (!type.group().isEmpty()) {
            details.put("group", type.group());
        }
        details.put("kind", type.plural())
                .put("uid", object.path("metadata").path("uid").asText());
        return status;
    }
}
