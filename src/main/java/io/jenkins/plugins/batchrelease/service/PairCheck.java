package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.workload.Successor;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is to know of a namespace before a new version gets an object of its own: whether its name is free, and
 * whether the Services find its pods.
 */
final class PairCheck {
    private final Cluster cluster;
    private final Workload workload;
    private final ObjectRef ref;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    PairCheck(Cluster cluster, Workload workload, ObjectRef ref) {
        this.cluster = cluster;
        this.workload = workload;
        this.ref = ref;
    }

    /** Makes requests only if the workload's kind makes such objects. */
    PairCheck of(ReleaseKey key, ObjectNode live, Manifest manifest, ObjectNode desired) {
        if (workload.successor(ref.name(), live, 1).isPresent()) {
            Successor successor =
                    workload.successor(ref.name(), live, becomes(key)).orElseThrow();
            String runs = name(live);
            warnings.add("The new version gets " + ref.type().kind() + " " + successor.name() + " of its own beside "
                    + runs + ". " + successor.afterwards());
            checkName(successor.name(), runs);
            checkServices(live, manifest, desired);
        }
        return this;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> problems() {
        return problems;
    }

    /** What runs before the first release is kept as v1. */
    private int becomes(ReleaseKey key) {
        return Math.max(1, new History(cluster).kept(key).newest()) + 1;
    }

    private void checkName(String name, String runs) {
        ObjectRef successor = new ObjectRef(ref.type(), ref.namespace(), name);
        if (!name.equals(runs) && cluster.get(successor).isPresent()) {
            problems.add(successor + " is there already, and the release would make one of that name beside " + runs
                    + ". If no pod of it is needed, delete it; or rename it.");
        }
    }

    private void checkServices(ObjectNode live, Manifest manifest, ObjectNode desired) {
        JsonNode before = live.at("/spec/template/metadata/labels");
        JsonNode after = desired.at("/spec/template/metadata/labels");
        try {
            cluster.list(ResourceType.SERVICE, ref.namespace(), Map.of()).stream()
                    .map(service -> inManifest(manifest, service).orElse(service))
                    .filter(service -> selects(service.at("/spec/selector"), before))
                    .forEach(service -> service.at("/spec/selector").fields().forEachRemaining(label -> {
                        if (!isOurs(label.getKey()) && !label.getValue().equals(after.get(label.getKey()))) {
                            problems.add(lost(service, label, after));
                        }
                    }));
        } catch (ClusterException unreadable) {
            if (unreadable.kind() != ClusterException.Kind.FORBIDDEN) {
                throw unreadable;
            }
            warnings.add("Rights are missing in namespace " + ref.namespace()
                    + ": list services. Nobody looked whether the Services find the new version's pods; compare their"
                    + " selectors with the labels of the manifest's pod template.");
        }
    }

    private static Optional<ObjectNode> inManifest(Manifest manifest, ObjectNode service) {
        return manifest.documents().stream()
                .filter(document ->
                        document.kind().equals("Service") && document.name().equals(name(service)))
                .map(ManifestDocument::json)
                .filter(document -> document.at("/spec").has("selector"))
                .findFirst();
    }

    private String lost(ObjectNode service, Map.Entry<String, JsonNode> label, JsonNode after) {
        String found = after.has(label.getKey())
                ? label.getKey() + "=" + after.get(label.getKey()).asText()
                : "no label " + label.getKey();
        return "Service " + ref.namespace() + "/" + name(service) + " selects " + label.getKey() + "="
                + label.getValue().asText() + ", and the manifest's pods have " + found
                + ": it would send the new version no traffic. Keep the label in the pod template, or take it out of the"
                + " Service's selector.";
    }

    /** A Service without a selector selects nothing. */
    private static boolean selects(JsonNode selector, JsonNode labels) {
        boolean all = !selector.isEmpty();
        for (Map.Entry<String, JsonNode> label : selector.properties()) {
            all &= isOurs(label.getKey()) || label.getValue().equals(labels.get(label.getKey()));
        }
        return all;
    }

    private static boolean isOurs(String label) {
        return label.startsWith("batchrelease.");
    }

    private static String name(ObjectNode object) {
        return object.at("/metadata/name").asText();
    }
}
