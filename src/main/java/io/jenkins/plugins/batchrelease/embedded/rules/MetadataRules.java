package io.jenkins.plugins.batchrelease.embedded.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Checks of the metadata that all kinds share. */
public final class MetadataRules {

    private static final int ANNOTATIONS_LIMIT = 256 * 1024;
    /** Kinds whose names become DNS labels. */
    private static final Set<String> SHORT_NAMES = Set.of("/services", "/namespaces");
    /** Kinds with names of their own, which may hold almost anything. */
    private static final Set<String> FREE_NAMES = Set.of(
            "rbac.authorization.k8s.io/roles",
            "rbac.authorization.k8s.io/rolebindings",
            "rbac.authorization.k8s.io/clusterroles",
            "rbac.authorization.k8s.io/clusterrolebindings");

    private MetadataRules() {}

    public static void check(ObjectNode object, String storage, Violations violations) {
        JsonNode metadata = object.path("metadata");
        String name = metadata.path("name").asText();
        if (name.isEmpty()) {
            violations.required("metadata.name", "name or generateName is required");
        } else if (SHORT_NAMES.contains(storage)) {
            Labels.checkDnsLabel(name, "metadata.name", violations);
        } else if (!FREE_NAMES.contains(storage)) {
            Labels.checkSubdomain(name, "metadata.name", violations);
        }
        Labels.check(metadata.path("labels"), "metadata.labels", violations);
        int size = 0;
        for (Map.Entry<String, JsonNode> annotation :
                metadata.path("annotations").properties()) {
            Labels.checkKey(annotation.getKey().toLowerCase(java.util.Locale.ROOT), "metadata.annotations", violations);
            size += length(annotation.getKey()) + length(annotation.getValue().asText());
        }
        if (size > ANNOTATIONS_LIMIT) {
            violations.tooLong("metadata.annotations", ANNOTATIONS_LIMIT);
        }
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
