package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.LabelSelector;
import java.util.List;
import java.util.Optional;

/**
 * Whether PodDisruptionBudgets allow a pod to be evicted. Computed when asked: a real cluster keeps the numbers in the
 * budget's status, and takes percentages of what the owners of the pods want rather than of the pods that are there.
 */
final class DisruptionBudgets {

    private final ObjectStore store;

    DisruptionBudgets(ObjectStore store) {
        this.store = store;
    }

    /** Why not, if a budget is in the way. A pod that is not ready costs nobody anything. */
    Optional<String> refusal(ObjectNode pod) {
        if (!ready(pod)) {
            return Optional.empty();
        }
        String namespace = pod.path("metadata").path("namespace").asText();
        return store.list("policy/poddisruptionbudgets", namespace).stream()
                .filter(budget -> selector(budget).onObjects().test(pod))
                .flatMap(budget -> refusal(budget, namespace).stream())
                .findFirst();
    }

    private Optional<String> refusal(ObjectNode budget, String namespace) {
        List<ObjectNode> covered = store.list("/pods", namespace).stream()
                .filter(selector(budget).onObjects())
                .filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .toList();
        int healthy = (int) covered.stream().filter(DisruptionBudgets::ready).count();
        JsonNode spec = budget.path("spec");
        int needed = spec.has("minAvailable")
                ? scaled(spec.path("minAvailable"), covered.size())
                : covered.size() - scaled(spec.path("maxUnavailable"), covered.size());
        return healthy - 1 >= needed
                ? Optional.empty()
                : Optional.of("The disruption budget %s needs %d healthy pods and has %d currently"
                        .formatted(budget.path("metadata").path("name").asText(), needed, healthy));
    }

    private static LabelSelector selector(ObjectNode budget) {
        return LabelSelector.of(budget.path("spec").path("selector"));
    }

    private static int scaled(JsonNode amount, int total) {
        String text = amount.asText("0");
        return text.endsWith("%")
                ? (int) Math.ceil(Integer.parseInt(text.substring(0, text.length() - 1)) * total / 100.0)
                : Integer.parseInt(text);
    }

    private static boolean ready(ObjectNode pod) {
        for (JsonNode condition : pod.path("status").path("conditions")) {
            if (condition.path("type").asText().equals("Ready")) {
                return condition.path("status").asText().equals("True");
            }
        }
        return false;
    }
}
