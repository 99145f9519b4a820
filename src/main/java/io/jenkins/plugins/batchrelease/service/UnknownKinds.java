package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.release.CustomKindText;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What to say to somebody whose manifest has no workload of a known kind: perhaps it has one of a kind to be named. */
final class UnknownKinds {
    private static final ResourceType DEFINITION =
            new ResourceType("apiextensions.k8s.io/v1", "CustomResourceDefinition", "customresourcedefinitions", false);
    /** What controllers call the number of new pods that do their work, the best first. */
    private static final List<String> UPDATED = List.of(
            "updatedAvailableReplicas", "updatedReadyReplicas", "updatedReadyPods", "updatedReplicas", "updatedPods");

    private static final int DEEP = 6;

    private final Cluster cluster;

    UnknownKinds(Cluster cluster) {
        this.cluster = cluster;
    }

    String advice(Manifest manifest) {
        String supported = "Supported are " + String.join(", ", Workloads.supported()) + ".";
        return manifest.documents().stream()
                .map(this::hint)
                .flatMap(Optional::stream)
                .findFirst()
                .map(hint -> supported + " " + hint)
                .orElse(supported);
    }

    private Optional<String> hint(ManifestDocument document) {
        // Only kinds that somebody defined; the usual ones without pods have no group, or one of Kubernetes.
        return cluster.type(document.apiVersion(), document.kind())
                .filter(type -> type.namespaced() && type.group().contains("."))
                .flatMap(type -> hint(document, type));
    }

    private Optional<String> hint(ManifestDocument document, ResourceType type) {
        Optional<JsonNode> schema = schema(type);
        Optional<String> partition =
                schema.flatMap(known -> find(known.at("/properties/spec"), "/spec", List.of("partition"), DEEP));
        if (partition.isEmpty() && !cluster.scales(type)) {
            return Optional.empty();
        }
        Optional<String> updated = schema.flatMap(known -> find(known.at("/properties/status"), "/status", UPDATED, 1));
        String example = partition.isPresent() && updated.isPresent()
                ? CustomKindText.example(document.kind(), document.apiVersion(), partition.get(), updated.get())
                : CustomKindText.example(document.kind(), document.apiVersion());
        return Optional.of("If the controller of " + document.ref()
                + " keeps as many old pods as a field of it says, name its fields, for instance " + example + ".");
    }

    /** Empty if it cannot be read: credentials for a namespace may not. */
    private Optional<JsonNode> schema(ResourceType type) {
        try {
            Optional<ObjectNode> definition =
                    cluster.get(new ObjectRef(DEFINITION, "", type.plural() + "." + type.group()));
            return definition.flatMap(
                    found -> StreamSupport.stream(found.at("/spec/versions").spliterator(), false)
                            .filter(version -> version.path("name").asText().equals(type.version()))
                            .map(version -> version.at("/schema/openAPIV3Schema"))
                            .findFirst());
        } catch (ClusterException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(JsonNode schema, String place, List<String> names, int deep) {
        JsonNode fields = schema.path("properties");
        Optional<String> here = names.stream()
                .filter(fields::has)
                .map(name -> place + "/" + name)
                .findFirst();
        if (here.isPresent() || deep == 1) {
            return here;
        }
        return fields.properties().stream()
                .filter(field -> !field.getKey().equals("template"))
                .map(field -> find(field.getValue(), place + "/" + field.getKey(), names, deep - 1))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
