package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** Secrets and ConfigMaps: at most 1 MiB, and fixed for ever if they say so. */
record DataRules(boolean secret) implements KindRules {

    private static final int LIMIT = 1024 * 1024;
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]+");

    @Override
    public void complete(ObjectNode object) {
        if (!secret) {
            return;
        }
        if (object.remove("stringData") instanceof ObjectNode plain) {
            ObjectNode data = object.withObjectProperty("data");
            plain.properties()
                    .forEach(entry -> data.put(
                            entry.getKey(),
                            Base64.getEncoder()
                                    .encodeToString(entry.getValue().asText().getBytes(StandardCharsets.UTF_8))));
        }
        Json.setDefault(object, "type", "Opaque");
    }

    @Override
    public void check(ObjectNode object, Violations violations) {
        long size = 0;
        for (String part : new String[] {"data", "binaryData"}) {
            for (Map.Entry<String, JsonNode> entry : object.path(part).properties()) {
                if (!KEY.matcher(entry.getKey()).matches()) {
                    violations.invalid(
                            "data[" + entry.getKey() + "]",
                            "\"" + entry.getKey() + "\"",
                            "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g."
                                    + " 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '"
                                    + KEY + "')");
                }
                size += size(entry.getValue().asText(), secret || part.equals("binaryData"));
            }
        }
        if (size > LIMIT) {
            violations.tooLong(secret ? "data" : "", LIMIT);
        }
    }

    private int size(String value, boolean encoded) {
        if (!encoded) {
            return value.getBytes(StandardCharsets.UTF_8).length;
        }
        try {
            return Base64.getDecoder().decode(value).length;
        } catch (IllegalArgumentException e) {
            String kind = secret ? "Secret" : "ConfigMap";
            throw ApiError.badRequest(
                    "%s in version \"v1\" cannot be handled as a %s: illegal base64 data".formatted(kind, kind));
        }
    }

    @Override
    public void checkChange(ObjectNode before, ObjectNode after, Violations violations) {
        if (secret && !before.path("type").equals(after.path("type"))) {
            violations.invalid("type", after.path("type").toString(), "field is immutable");
        }
        if (!before.path("immutable").asBoolean()) {
            return;
        }
        String why = "field is immutable when `immutable` is set";
        if (!after.path("immutable").asBoolean()) {
            violations.forbidden("immutable", why);
        }
        if (!before.path("data").equals(after.path("data"))) {
            violations.forbidden("data", why);
        }
        if (!before.path("binaryData").equals(after.path("binaryData"))) {
            violations.forbidden("binaryData", why);
        }
    }
}
