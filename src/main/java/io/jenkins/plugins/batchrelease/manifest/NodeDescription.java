package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value is, in words, without saying the value: it might be secret. */
final class NodeDescription {
    private NodeDescription() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case NULL -> "empty";
            case OBJECT, POJO -> "a mapping";
            case ARRAY -> "a list";
            case NUMBER -> "a number (put it in quotes to make it text)";
            case BOOLEAN -> "a boolean (put it in quotes to make it text)";
            case STRING, BINARY -> node.asText().isBlank() ? "empty" : "a text";
        };
    }
}
