package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.PodSelector;
import io.jenkins.plugins.batchrelease.record.Previous;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether whatever selects pods by their labels still finds them when the labels, or the selectors, change with a version:
 * no Service loses its last endpoint because of a release, in whatever order things are written.
 */
final class SelectorCheck {
    private static final String LABELS = "/spec/template/metadata/labels";
    private static final Map<String, String> GUARDS = Map.of(
            "PodDisruptionBudget", "it does not protect them",
            "NetworkPolicy", "it does not apply to them");

    private final Cluster cluster;
    private final String namespace;
    private final Manifest manifest;
    private final JsonNode oldPods;
    private final JsonNode newPods;
    private final List<String> late = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param live the workload; empty if it does not exist yet */
    SelectorCheck(Cluster cluster, String namespace, Manifest manifest, Optional<ObjectNode> live, ObjectNode desired) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.manifest = manifest;
        this.oldPods = live.map(object -> object.at(LABELS)).orElseGet(() -> desired.at("/none"));
        this.newPods = desired.at(LABELS);
    }

    /** Makes requests only where labels or selectors change. */
    SelectorCheck of(Previous previous) {
        for (ManifestDocument document : manifest.documents()) {
            if (document.kind().equals("Service") && document.ref().group().isEmpty()) {
                previous.other("Service", document.name()).ifPresent(before -> look(document, before));
            }
        }
        boolean somethingIsLost = oldPods.properties().stream()
                .filter(label -> !PodSelector.isOurs(label.getKey()))
                .anyMatch(label -> !label.getValue().equals(newPods.get(label.getKey())));
        if (somethingIsLost) {
            lookAround();
        }
        return this;
    }

    /** The Services that are written when the last batch is ready, as {@code Service/web}. */
    List<String> late() {
        return late;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> problems() {
        return problems;
    }

    private void look(ManifestDocument document, ObjectNode object) {
        PodSelector before = PodSelector.ofService(object);
        if (PodSelector.ofService(document.json()).isEmpty()
                || PodSelector.ofService(document.json()).equals(before)) {
            return;
        }
        PodSelector after = applied(document);
        boolean serves = before.finds(oldPods);
        if (!after.finds(newPods)) {
            if (serves) {
                problems.add(lost(document.name(), after));
            }
        } else if (!after.finds(oldPods)) {
            if (serves && !before.finds(newPods)) {
                problems.add(service(document.name()) + " would select " + after.unmet(oldPods)
                        + ", which no running pod has, and selects " + before.unmet(newPods)
                        + " now, which no new pod has: written before or after the pods, it would be left without an"
                        + " endpoint. Take the label that changes out of the Service's selector and apply that first,"
                        + " or keep the label in the pod template.");
            } else {
                late.add(document.kind() + "/" + document.name());
                warnings.add(service(document.name()) + " would select " + after.unmet(oldPods)
                        + ", which no running pod has: it is written when the last batch is ready, and sends traffic"
                        + " by the selector that it has until then.");
            }
        }
    }

    /** What the API server makes of it: a label that somebody else set stays. */
    private PodSelector applied(ManifestDocument document) {
        ObjectRef ref = new ObjectRef(ResourceType.SERVICE, namespace, document.name());
        try {
            return PodSelector.ofService(cluster.apply(ref, document.json(), true));
        } catch (ClusterException refused) {
            // The try of all documents says why.
            return PodSelector.ofService(document.json());
        }
    }

    /** At what the manifest leaves as it is, and at what is not in it. */
    private void lookAround() {
        for (ObjectNode service : list(ResourceType.SERVICE, "whether the Services find the new version's pods")) {
            PodSelector selector = PodSelector.ofService(service);
            boolean changes = inManifest("Service", name(service))
                    .map(PodSelector::ofService)
                    .filter(after -> !after.isEmpty() && !after.equals(selector))
                    .isPresent();
            if (!changes && selector.finds(oldPods) && !selector.finds(newPods)) {
                problems.add(lost(name(service), selector));
            }
        }
        guards("policy", "PodDisruptionBudget", "/spec/selector");
        guards("networking.k8s.io", "NetworkPolicy", "/spec/podSelector");
    }

    private void guards(String group, String kind, String place) {
        cluster.types(group, kind).stream().findFirst().ifPresent(type -> {
            for (ObjectNode guard : list(type, "whether each " + kind + " finds the new version's pods")) {
                PodSelector before = PodSelector.ofLabelSelector(guard.at(place));
                PodSelector after = inManifest(kind, name(guard))
                        .map(object -> PodSelector.ofLabelSelector(object.at(place)))
                        .orElse(before);
                if (before.finds(oldPods) && !after.finds(newPods)) {
                    warnings.add(kind + " " + namespace + "/" + name(guard) + " selects " + after.unmet(newPods)
                            + ", which the new version's pods do not carry: " + GUARDS.get(kind) + ".");
                } else if (before.finds(oldPods) && !after.finds(oldPods)) {
                    warnings.add(kind + " " + namespace + "/" + name(guard) + " is written before the first batch and"
                            + " selects " + after.unmet(oldPods) + " then, which the pods that run do not carry: "
                            + GUARDS.get(kind) + " any more.");
                }
            }
        });
    }

    private List<ObjectNode> list(ResourceType type, String what) {
        try {
            return cluster.list(type, namespace, Map.of());
        } catch (ClusterException unreadable) {
            if (unreadable.kind() != ClusterException.Kind.FORBIDDEN) {
                throw unreadable;
            }
            warnings.add("Rights are missing in namespace " + namespace + ": list " + type.plural()
                    + ". The labels of the pods change, and nobody looked " + what
                    + "; compare the selectors with the labels of the manifest's pod template.");
            return List.of();
        }
    }

    private Optional<ObjectNode> inManifest(String kind, String name) {
        return manifest.documents().stream()
                .filter(document ->
                        document.kind().equals(kind) && document.name().equals(name))
                .map(ManifestDocument::json)
                .findFirst();
    }

    private String lost(String name, PodSelector selector) {
        return service(name) + " selects " + selector.unmet(newPods) + ", and the manifest's pods have "
                + selector.insteadIn(newPods)
                + ": it would send the new version no traffic, and be without an endpoint when the last old pod goes."
                + " Keep the label in the pod template, or take it out of the Service's selector.";
    }

    private String service(String name) {
        return "Service " + namespace + "/" + name;
    }

    private static String name(ObjectNode object) {
        return object.at("/metadata/name").asText();
    }
}
