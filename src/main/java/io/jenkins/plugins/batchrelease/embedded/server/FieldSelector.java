package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The query parameter {@code fieldSelector}: only the few fields a real server offers, per kind. */
final class FieldSelector {

    private static final Set<String> ALWAYS = Set.of("metadata.name", "metadata.namespace");
    private static final Map<String, Set<String>> MORE = Map.of(
            "/pods",
            Set.of(
                    "spec.nodeName",
                    "spec.restartPolicy",
                    "spec.schedulerName",
                    "spec.serviceAccountName",
                    "status.phase",
                    "status.podIP"),
            "/nodes",
            Set.of("spec.unschedulable"),
            "/secrets",
            Set.of("type"),
            "/namespaces",
            Set.of("status.phase"),
            "/events",
            Set.of(
                    "involvedObject.kind",
                    "involvedObject.namespace",
                    "involvedObject.name",
                    "involvedObject.uid",
                    "reason",
                    "type"),
            "batch/jobs",
            Set.of("status.successful"));

    private FieldSelector() {}

    static Predicate<JsonNode> parse(String text, ResourceType type) {
        Predicate<JsonNode> all = object -> true;
        for (String term : text.split(",")) {
            if (!term.isBlank()) {
                all = all.and(term(term, type));
            }
        }
        return all;
    }

    private static Predicate<JsonNode> term(String term, ResourceType type) {
        int equals = term.indexOf('=');
        if (equals < 1) {
            throw ApiError.badRequest("invalid selector: '%s'; can't understand '%s'".formatted(term, term));
        }
        boolean negated = term.charAt(equals - 1) == '!';
        String field = term.substring(0, negated ? equals - 1 : equals).trim();
        String wanted = term.substring(equals + 1).replaceFirst("^=", "").trim();
        if (!ALWAYS.contains(field)
                && !MORE.getOrDefault(type.storage(), Set.of()).contains(field)) {
            throw ApiError.badRequest("field label not supported: " + field);
        }
        String pointer = "/" + field.replace('.', '/');
        return object -> object.at(pointer).asText().equals(wanted) != negated;
    }
}
