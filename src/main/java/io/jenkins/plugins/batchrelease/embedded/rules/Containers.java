package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Defaults and checks of one container. */
final class Containers {

    void complete(ObjectNode container) {
        Json.setDefault(container, "terminationMessagePath", "/dev/termination-log");
        Json.setDefault(container, "terminationMessagePolicy", "File");
        Json.setDefault(container, "resources", Json.object());
        Json.setDefault(
                container, "imagePullPolicy", floating(container.path("image").asText()) ? "Always" : "IfNotPresent");
        container.path("ports").forEach(port -> {
            if (port instanceof ObjectNode known) {
                Json.setDefault(known, "protocol", "TCP");
            }
        });
        container.path("env").forEach(variable -> {
            if (variable.path("valueFrom").path("fieldRef") instanceof ObjectNode reference) {
                Json.setDefault(reference, "apiVersion", "v1");
            }
        });
        for (String probe : List.of("readinessProbe", "livenessProbe", "startupProbe")) {
            if (container.get(probe) instanceof ObjectNode known) {
                completeProbe(known);
            }
        }
        completeResources(container.withObjectProperty("resources"));
    }

    private static void completeProbe(ObjectNode probe) {
        Json.setDefault(probe, "timeoutSeconds", 1);
        Json.setDefault(probe, "periodSeconds", 10);
        Json.setDefault(probe, "successThreshold", 1);
        Json.setDefault(probe, "failureThreshold", 3);
        if (probe.get("httpGet") instanceof ObjectNode get) {
            Json.setDefault(get, "path", "/");
            Json.setDefault(get, "scheme", "HTTP");
        }
    }

    private static void completeResources(ObjectNode resources) {
        for (String part : List.of("limits", "requests")) {
            if (resources.get(part) instanceof ObjectNode amounts) {
                for (Map.Entry<String, JsonNode> amount : amounts.properties()) {
                    amount.setValue(TextNode.valueOf(
                            Quantities.canonical(amount.getValue().asText())));
                }
            }
        }
    }

    /** No tag, or one that moves. */
    private static boolean floating(String image) {
        String name = image.substring(image.lastIndexOf('/') + 1);
        return !name.contains("@") && (!name.contains(":") || name.endsWith(":latest"));
    }

    void check(JsonNode container, String at, Set<String> names, Set<String> volumes, Violations violations) {
        String name = container.path("name").asText();
        if (name.isEmpty()) {
            violations.required(at + ".name");
        } else if (!names.add(name)) {
            violations.duplicate(at + ".name", "\"" + name + "\"");
        } else {
            Labels.checkDnsLabel(name, at + ".name", violations);
        }
        if (container.path("image").asText().isEmpty()) {
            violations.required(at + ".image");
        }
        int index = 0;
        for (JsonNode mount : container.path("volumeMounts")) {
            String volume = mount.path("name").asText();
            if (!volumes.contains(volume)) {
                violations.notFound(at + ".volumeMounts[" + index + "].name", "\"" + volume + "\"");
            }
            index++;
        }
    }
}
