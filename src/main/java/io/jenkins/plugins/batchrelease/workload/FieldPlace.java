package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where an object has a field: a JSON pointer (RFC 6901). */
public record FieldPlace(JsonPointer pointer) {
    public static FieldPlace at(String pointer) {
        return new FieldPlace(JsonPointer.compile(pointer));
    }

    public JsonNode in(JsonNode object) {
        return object.at(pointer);
    }

    public boolean isIn(JsonNode object) {
        JsonNode found = in(object);
        return !found.isMissingNode() && !found.isNull();
    }

    /** The number there, if there is one. */
    public Optional<Integer> number(JsonNode object) {
        return Optional.of(in(object)).filter(JsonNode::isNumber).map(JsonNode::asInt);
    }

    public String text(JsonNode object) {
        return in(object).asText("");
    }

    /** A value on the way to it that is no object, so that it cannot be set. */
    public Optional<FieldPlace> obstacle(JsonNode object) {
        for (JsonPointer way = pointer.head(); !way.matches(); way = way.head()) {
            FieldPlace place = new FieldPlace(way);
            if (place.isIn(object) && !place.in(object).isObject()) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Sets it, with all that is missing on the way to it. */
    public void set(ObjectNode object, JsonNode value) {
        parent(object).set(name(), value);
    }

    public void set(ObjectNode object, int value) {
        parent(object).put(name(), value);
    }

    public void remove(ObjectNode object) {
        if (object.at(pointer.head()) instanceof ObjectNode parent) {
            parent.remove(name());
        }
    }

    private ObjectNode parent(ObjectNode object) {
        return pointer.head().matches() ? object : object.withObject(pointer.head());
    }

    private String name() {
        return pointer.last().getMatchingProperty();
    }

    /** As people write it: {@code spec.updateStrategy.partition}. */
    @Override
    public String toString() {
        return pointer.toString()
                .substring(1)
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
