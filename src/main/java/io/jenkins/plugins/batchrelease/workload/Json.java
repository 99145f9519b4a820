package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Access to nested fields of an API object, which may be absent at every level. */
public final class Json {
    private Json() {}

    /** The object in a field, made if it is not there. */
    public static ObjectNode object(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode there ? there : parent.putObject(field);
    }

    /** The number at a JSON pointer; {@code otherwise} if there is none. */
    public static int integer(JsonNode object, String pointer, int otherwise) {
        JsonNode found = object.at(pointer);
        return found.isNumber() ? found.asInt() : otherwise;
    }

    /** The text at a JSON pointer; empty if there is none. */
    public static String text(JsonNode object, String pointer) {
        return object.at(pointer).asText("");
    }
}
