package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.release.CustomKind;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.workload.Said;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.List;
import java.util.Optional;

/** Settles in which version of its API a workload is released: one that the cluster serves. */
final class ServedKinds {
    private final Cluster cluster;

    ServedKinds(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * A manifest whose workload the cluster understands.
     *
     * @param warnings what was said in another version than the author said it
     * @param problems what cannot be said there
     */
    record Served(
            Manifest manifest,
            ManifestDocument document,
            Mechanism mechanism,
            List<String> warnings,
            List<String> problems) {
        Workload workload() {
            return Workloads.of(document.apiVersion(), document.kind(), mechanism)
                    .orElseThrow();
        }
    }

    Served of(Manifest manifest, ManifestDocument document, Mechanism mechanism) {
        Optional<CustomKind> custom = mechanism.custom();
        if (custom.isPresent()) {
            return new Served(manifest, document, named(custom.get()), List.of(), List.of());
        }
        if (cluster.type(document.apiVersion(), document.kind()).isPresent()) {
            return new Served(manifest, document, mechanism, List.of(), List.of());
        }
        return cluster.types(group(document), document.kind()).stream()
                .map(ResourceType::apiVersion)
                .filter(version -> Workloads.know(version, document.kind(), mechanism))
                .findFirst()
                .map(version -> in(version, manifest, document, mechanism))
                // That it is not served at all is said with everything else that is missing.
                .orElseGet(() -> new Served(manifest, document, mechanism, List.of(), List.of()));
    }

    private Mechanism named(CustomKind custom) {
        return Mechanism.of(custom.servedAs(type(custom).plural()));
    }

    private ResourceType type(CustomKind custom) {
        // Not only what people write now comes here: a version of the history brings its own, and Secrets can be
        // edited.
        Workloads.requireUnknown(custom);
        String what = custom.kind() + " (" + custom.apiVersion() + ")";
        ResourceType type = cluster.type(custom.apiVersion(), custom.kind())
                .orElseThrow(() -> new NotFound("workload: the cluster serves no " + what
                        + ". Install it, or name a kind and a version of its API that it serves."));
        if (!type.namespaced()) {
            throw new NotFound(
                    "workload: a " + what + " belongs to the whole cluster, and a kind whose fields are named"
                            + " has to belong to a namespace.");
        }
        return type;
    }

    private static Served in(String version, Manifest manifest, ManifestDocument document, Mechanism mechanism) {
        Said said = Workloads.in(version, document.json());
        ManifestDocument served = new ManifestDocument(said.object(), document.origin());
        String what = document.ref() + " (" + document.origin() + ") is written in " + document.apiVersion()
                + ", and the cluster serves " + version;
        return new Served(
                new Manifest(manifest.documents().stream()
                        .map(one -> one.equals(document) ? served : one)
                        .toList()),
                served,
                mechanism,
                List.of(what + ": it is released in that version."),
                said.unsaid().isEmpty()
                        ? List.of()
                        : List.of(what + ", which has no words for " + String.join(", ", said.unsaid())
                                + ". Take them out, or update OpenKruise."));
    }

    private static String group(ManifestDocument document) {
        return document.ref().group();
    }

    /** What runs under the name that people chose, of the first kind of that name that the cluster serves. */
    Optional<ObjectRef> running(WorkloadSelector selector, Mechanism mechanism, String namespace) {
        Optional<CustomKind> custom = mechanism.custom();
        if (custom.isPresent()) {
            return Optional.of(new ObjectRef(type(custom.get()), namespace, selector.name()));
        }
        List<Workload> kinds = Workloads.allOfKind(selector.kind(), selector.group(), mechanism);
        return kinds.stream()
                .map(Workload::type)
                .filter(type -> kinds.size() == 1
                        || cluster.type(type.apiVersion(), type.kind()).isPresent())
                .map(type -> new ObjectRef(type, namespace, selector.name()))
                .findFirst();
    }
}
