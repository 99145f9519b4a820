package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError.Cause;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.kubelet.PodLog;

/** What pods can do and other objects cannot: be bound to a node, be evicted, show a log. */
final class PodVerbs {

    private final ObjectStore store;
    private final Admission admission;
    private final Deletes deletes;
    private final DisruptionBudgets budgets;

    PodVerbs(ObjectStore store, Admission admission, Deletes deletes) {
        this.store = store;
        this.admission = admission;
        this.deletes = deletes;
        this.budgets = new DisruptionBudgets(store);
    }

    Reply handle(ResourceRequest request) {
        String verb = request.http().method() + " " + request.subresource();
        return switch (verb) {
            case "POST binding" -> bind(request);
            case "POST eviction" -> evict(request);
            case "GET log" -> log(request);
            default -> throw ApiError.unknownPath();
        };
    }

    private ObjectNode pod(ResourceRequest request) {
        return store.find(request.key())
                .orElseThrow(
                        () -> ApiError.notFound(request.type(), request.key().name()));
    }

    private Reply bind(ResourceRequest request) {
        JsonNode binding = Bodies.parse(request.http());
        return store.exclusively(() -> {
            ObjectNode pod = pod(request).deepCopy();
            String node = pod.path("spec").path("nodeName").asText();
            if (!node.isEmpty()) {
                throw ApiError.conflict(
                        request.type(),
                        request.key().name(),
                        "pod %s is already assigned to node \"%s\""
                                .formatted(request.key().name(), node));
            }
            pod.withObjectProperty("spec")
                    .put("nodeName", binding.path("target").path("name").asText());
            ObjectNode status = pod.withObjectProperty("status");
            status.remove("conditions");
            status.putArray("conditions")
                    .addObject()
                    .put("type", "PodScheduled")
                    .put("status", "True")
                    .put("lastTransitionTime", admission.now());
            store.put(request.key(), pod);
            return new Reply.Document(201, success(201));
        });
    }

    private Reply evict(ResourceRequest request) {
        ObjectNode eviction = Bodies.options(request.http());
        ObjectNode options = eviction.path("deleteOptions") instanceof ObjectNode given ? given : Json.object();
        boolean dryRun = request.dryRun() || !options.path("dryRun").isEmpty();
        return store.exclusively(() -> {
            ObjectNode pod = pod(request);
            Deletes.checkPreconditions(request.type(), request.key(), pod, options.path("preconditions"));
            budgets.refusal(pod).ifPresent(why -> {
                throw ApiError.tooManyRequests(
                        "Cannot evict pod as it would violate the pod's disruption budget.",
                        new Cause("DisruptionBudget", "", why));
            });
            if (!dryRun) {
                deletes.delete(request.key(), pod, options, "Background");
            }
            return new Reply.Document(201, success(201));
        });
    }

    private Reply log(ResourceRequest request) {
        ObjectNode pod = pod(request);
        PodLog log = PodLog.of(
                pod,
                request.http().query("container").orElse(""),
                request.http().flag("previous"));
        return new Reply.Text(200, log.tail(number(request, "tailLines"), number(request, "limitBytes")));
    }

    private static int number(ResourceRequest request, String option) {
        return request.http().query(option).map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    }

    private static ObjectNode success(int code) {
        ObjectNode status =
                Json.object().put("kind", "Status").put("apiVersion", "v1").put("status", "Success");
        status.set("metadata", Json.object());
        return status.put("code", code);
    }

    /** The type pods are served under. */
    static boolean handles(ResourceType type, String subresource) {
        return type.storage().equals("/pods") && !subresource.isEmpty() && !subresource.equals("status");
    }
}
