package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values as Go prints them in messages of the API server. */
final class GoSyntax {

    private GoSyntax() {}

    static String stringMap(JsonNode map) {
        if (map.isMissingNode() || map.isEmpty()) {
            return "map[string]string(nil)";
        }
        TreeMap<String, String> sorted = new TreeMap<>();
        map.properties()
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue().asText()));
        return sorted.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(", ", "map[string]string{", "}"));
    }

    static String labelSelector(JsonNode selector) {
        return "v1.LabelSelector{MatchLabels:%s, MatchExpressions:[]v1.LabelSelectorRequirement(nil)}"
                .formatted(stringMap(selector.path("matchLabels")));
    }
}
