package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which pods something means, by their labels. What this software adds to pods and selectors for a while is left aside. */
public record PodSelector(JsonNode labels, JsonNode expressions) {
    private static final String OURS = "batchrelease.";

    /** As a Service has it: labels only. */
    public static PodSelector ofService(JsonNode service) {
        return new PodSelector(service.at("/spec/selector"), MissingNode.getInstance());
    }

    /** As newer kinds have it. */
    public static PodSelector ofLabelSelector(JsonNode selector) {
        return new PodSelector(selector.path("matchLabels"), selector.path("matchExpressions"));
    }

    /** One that says nothing. */
    public boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    /** Whether it finds pods with these labels; without a condition it finds none. */
    public boolean finds(JsonNode pods) {
        return !isEmpty()
                && labels.properties().stream().allMatch(label -> isOurs(label.getKey()) || carries(pods, label))
                && StreamSupport.stream(expressions.spliterator(), false).allMatch(one -> holds(one, pods));
    }

    /** The labels that keep it from finding pods, for people: {@code version=2, tier=web}. */
    public String unmet(JsonNode pods) {
        String unmet = labels.properties().stream()
                .filter(label -> !isOurs(label.getKey()) && !carries(pods, label))
                .map(label -> label.getKey() + "=" + label.getValue().asText())
                .collect(Collectors.joining(", "));
        return unmet.isEmpty() ? "other labels" : unmet;
    }

    /** What the pods have in the place of those labels, for people: {@code version=1, no label tier}. */
    public String insteadIn(JsonNode pods) {
        return labels.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !isOurs(key) && !labels.get(key).equals(pods.get(key)))
                .map(key -> pods.has(key) ? key + "=" + pods.get(key).asText() : "no label " + key)
                .collect(Collectors.joining(", "));
    }

    private static boolean carries(JsonNode pods, Map.Entry<String, JsonNode> label) {
        return label.getValue().equals(pods.get(label.getKey()));
    }

    private static boolean holds(JsonNode expression, JsonNode pods) {
        String key = expression.path("key").asText();
        boolean listed = pods.has(key)
                && StreamSupport.stream(expression.path("values").spliterator(), false)
                        .anyMatch(pods.get(key)::equals);
        return switch (expression.path("operator").asText()) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> pods.has(key);
            case "DoesNotExist" -> !pods.has(key);
            default -> false;
        };
    }

    /** Whether it is a label that this software gives pods, and takes away again. */
    public static boolean isOurs(String label) {
        return label.startsWith(OURS);
    }
}
