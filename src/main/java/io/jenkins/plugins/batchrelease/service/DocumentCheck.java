package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.record.OwnSecrets;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the other documents of a manifest may not do. They are written before the first gate, so nothing with pods may be
 * among them, and nothing that a release keeps about itself.
 */
final class DocumentCheck {
    private static final Set<String> PODS_AT_ONCE = Set.of(" Pod", "apps ReplicaSet", "extensions ReplicaSet");

    private static final Set<String> JOBS = Set.of("batch Job", "batch CronJob");

    /** Kinds that older servers still serve in groups where nobody releases them. */
    private static final Set<String> OLD_GROUPS = Set.of("extensions Deployment", "extensions DaemonSet");

    private final Cluster cluster;
    private final String namespace;
    private final ManifestDocument workload;
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    DocumentCheck(Cluster cluster, String namespace, ManifestDocument workload) {
        this.namespace = namespace;
        this.cluster = cluster;
        this.workload = workload;
    }

    DocumentCheck of(Manifest manifest, ReleaseOptions options) {
        List<ManifestDocument> others = others(manifest);
        for (ManifestDocument document : others) {
            OwnSecrets.complaint(document).ifPresent(problems::add);
            if (Hooks.isHook(document)) {
                continue;
            }
            if (PODS_AT_ONCE.contains(document.ref().group() + " " + document.kind())) {
                problems.add(
                        where(document) + " would run at once, before anybody decides. Take it out, or release it as"
                                + " a Deployment or StatefulSet.");
            } else if (JOBS.contains(document.ref().group() + " " + document.kind())) {
                runsAtOnce(document, options);
            } else if (hasPods(document)) {
                look(document, options);
            }
        }
        options.also().stream()
                .filter(selector -> others.stream().noneMatch(selector::matches))
                .forEach(selector -> problems.add("also: '" + selector + "' means none of the other documents"
                        + " of the manifest. Leave it out, or add its document."));
        return this;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> problems() {
        return problems;
    }

    /** What a version of the history brought besides its workload was allowed when it was released. */
    List<WorkloadSelector> workloadsBeside(Manifest manifest) {
        return others(manifest).stream()
                .filter(document -> !Hooks.isHook(document) && hasPods(document))
                .map(WorkloadRef::of)
                .map(WorkloadSelector::of)
                .toList();
    }

    private List<ManifestDocument> others(Manifest manifest) {
        return manifest.documents().stream()
                .filter(document -> !document.ref().equals(workload.ref()))
                .toList();
    }

    private void runsAtOnce(ManifestDocument document, ReleaseOptions options) {
        String what = where(document) + " is no hook: it runs as soon as the release starts, before anybody decides. ";
        if (options.gateBefore()) {
            problems.add(what + "Make it a hook with the annotation batchrelease.jenkins.io/hook, or take it out.");
        } else {
            warnings.add(what + "The annotation batchrelease.jenkins.io/hook lets it run before a batch.");
        }
    }

    private void look(ManifestDocument document, ReleaseOptions options) {
        if (options.isAlso(document)) {
            partOfAnother(document).ifPresent(problems::add);
            warnings.add(
                    where(document) + " is written whole when the last batch is ready, and its pods are replaced at"
                            + " once; how many there are stays as it is. "
                            + (Workloads.byItsController(document.apiVersion(), document.kind())
                                            .isPresent()
                                    ? "The batch is done when they are new and available."
                                    : "Nobody waits for them, for when they are new is not known of a "
                                            + document.kind() + "."));
        } else {
            problems.add(where(document) + " is a workload, too. A release moves one, " + workload.ref()
                    + "; this one's pods would all be replaced before anybody decides. Give it a release of its own, or,"
                    + " to have it written when the last batch is ready, name it with also: '" + selector(document)
                    + "' (at the command line --also).");
        }
    }

    private Optional<String> partOfAnother(ManifestDocument document) {
        return cluster.type(document.apiVersion(), document.kind())
                .map(type -> new ObjectRef(type, namespace, document.name()))
                .flatMap(ref -> cluster.get(ref).flatMap(live -> OfAnotherRelease.problem(ref, live)));
    }

    private boolean hasPods(ManifestDocument document) {
        return OLD_GROUPS.contains(document.ref().group() + " " + document.kind())
                || Workloads.know(document.apiVersion(), document.kind(), Mechanism.ofItsKind())
                || (isSomebodys(document)
                        && cluster.type(document.apiVersion(), document.kind())
                                .filter(ResourceType::namespaced)
                                .filter(cluster::scales)
                                .isPresent());
    }

    /** Of a group that somebody installed: of the usual ones we know what has pods. */
    private static boolean isSomebodys(ManifestDocument document) {
        String group = document.ref().group();
        return group.contains(".") && !group.endsWith(".k8s.io");
    }

    private static String selector(ManifestDocument document) {
        String group = document.ref().group();
        return document.kind().toLowerCase(Locale.ROOT) + (group.contains(".") ? "." + group : "") + "/"
                + document.name();
    }

    private static String where(ManifestDocument document) {
        return document.ref() + " (" + document.origin() + ")";
    }
}
