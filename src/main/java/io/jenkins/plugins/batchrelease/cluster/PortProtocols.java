package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes the default protocol of ports out. It is a key of their list, and API servers before 1.21 refuse to apply a
 * document that leaves a key to its default (kubernetes-sigs/structured-merge-diff#130).
 */
final class PortProtocols {
    private PortProtocols() {}

    static ObjectNode explicit(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        visit(copy);
        return copy;
    }

    private static void visit(JsonNode node) {
        node.fields().forEachRemaining(field -> {
            if (field.getKey().equals("ports")) {
                field.getValue().forEach(PortProtocols::complete);
            }
            visit(field.getValue());
        });
        if (node.isArray()) {
            node.forEach(PortProtocols::visit);
        }
    }

    private static void complete(JsonNode port) {
        boolean numbered =
                port.path("port").isInt() || port.path("containerPort").isInt();
        if (numbered && port instanceof ObjectNode object && !object.has("protocol")) {
            object.put("protocol", "TCP");
        }
    }
}
