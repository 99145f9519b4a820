package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A scalar and what it says about its type.
 *
 * @param text as it stands in the manifest, without quotes
 * @param plain whether it stands there without quotes
 * @param type short name of a type of the core schema that a tag asks for; empty if there is no tag
 */
record YamlScalar(String text, boolean plain, Optional<String> type) {
    /**
     * @throws InvalidManifest if the value does not fit the type it says it has, or JSON has no such value
     */
    JsonNode resolve(Place place) {
        String wanted = type.orElse(plain ? "any" : "str");
        if (wanted.equals("str")) {
            return PlainNumbers.FACTORY.textNode(text);
        }
        JsonNode value = new PlainScalar(text).resolve(place);
        boolean fits =
                switch (wanted) {
                    case "int" -> value.isIntegralNumber();
                    case "float" -> value.isNumber();
                    case "bool" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> true;
                };
        if (!fits) {
            throw new InvalidManifest(place + ": the value is tagged !!" + wanted
                    + " but cannot be read as one. Correct the value or remove the tag.");
        }
        return value;
    }
}
