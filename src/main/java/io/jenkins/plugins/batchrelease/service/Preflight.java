package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be known to be impossible before anything is tried: kinds, namespaces, rights. */
final class Preflight {
    private static final Set<Right> TELLING =
            new LinkedHashSet<>(List.of(new Right("list", "", "events"), new Right("get", "", "pods/log")));

    private final Cluster cluster;
    private final String namespace;

    Preflight(Cluster cluster, String namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    /** @param creates whether the workload is not there yet: it is created, and deleted on the way back */
    List<String> problems(Workload workload, Manifest manifest, boolean creates, ReleaseOptions options) {
        List<String> problems = new ArrayList<>();
        Set<Right> rights = new LinkedHashSet<>(workload.rights());
        Stream.concat(Stream.of(ResourceType.POD), workload.alsoWatched().stream())
                .forEach(type -> rights.addAll(toWatch(type)));
        List.of("get", "list", "watch", "patch").forEach(verb -> rights.add(Right.on(workload.type(), verb)));
        if (creates) {
            List.of("create", "delete").forEach(verb -> rights.add(Right.on(workload.type(), verb)));
        }
        List.of("get", "list", "watch", "create", "patch", "delete")
                .forEach(verb -> rights.add(Right.on(ResourceType.SECRET, verb)));
        for (ManifestDocument document : manifest.documents()) {
            Optional<ResourceType> type = cluster.type(document.apiVersion(), document.kind());
            if (type.isEmpty()) {
                problems.add(document.ref() + " (" + document.origin() + "): the cluster serves no " + document.kind()
                        + " in " + document.apiVersion() + ". Install it, or take the document out.");
            } else if (!type.get().namespaced() && !type.get().equals(workload.type())) {
                problems.add(document.ref() + " (" + document.origin()
                        + ") belongs to the whole cluster, a release to one namespace. Apply it elsewhere.");
            } else if (Hooks.isHook(document)) {
                HookCheck.VERBS.forEach(verb -> rights.add(Right.on(type.get(), verb)));
            } else if (!type.get().equals(workload.type())) {
                List.of("get", "create", "patch").forEach(verb -> rights.add(Right.on(type.get(), verb)));
            }
            if (options.isAlso(document)) {
                Workloads.byItsController(document.apiVersion(), document.kind())
                        .ifPresent(also -> Stream.concat(Stream.of(also.type()), also.alsoWatched().stream())
                                .forEach(watched -> rights.addAll(toWatch(watched))));
            }
            document.namespace()
                    .filter(other -> !other.equals(namespace))
                    .ifPresent(other -> problems.add(document.ref() + " (" + document.origin()
                            + "): metadata.namespace is \"" + other + "\", the release is in \"" + namespace
                            + "\". Make them equal, or leave it out of the manifest."));
        }
        missing(rights, false)
                .ifPresent(missing -> problems.add("Rights are missing in namespace " + namespace + ": " + missing
                        + ". Grant them to the credentials with a Role and a RoleBinding."));
        missing(rights, true)
                .ifPresent(missing -> problems.add("Rights are missing in the whole cluster: " + missing
                        + ". Grant them to the credentials with a ClusterRole and a ClusterRoleBinding, for a "
                        + workload.type().kind() + " belongs to no namespace."));
        return problems;
    }

    /** Rights that a release does without, though people would miss what they show. */
    List<String> warnings(Workload workload) {
        Set<Right> seeing = new LinkedHashSet<>();
        workload.watchedIfAllowed().forEach(type -> seeing.addAll(toWatch(type)));
        return Stream.of(
                        without(TELLING, "when a pod fails, nobody is shown why in its own words"),
                        without(
                                seeing,
                                "it does not see the least number of pods that an autoscaler keeps, and the two may"
                                        + " raise and lower the old version in turn"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Right> toWatch(ResourceType type) {
        return List.of(Right.on(type, "list"), Right.on(type, "watch"));
    }

    private Optional<String> without(Set<Right> rights, String effect) {
        return missing(rights, false)
                .map(missing -> "Rights are missing in namespace " + namespace + ": " + missing
                        + ". The release works without them; " + effect + ".");
    }

    private Optional<String> missing(Set<Right> rights, boolean clusterWide) {
        List<Right> missing = rights.stream()
                .filter(right -> right.clusterWide() == clusterWide)
                .filter(right -> !cluster.can(right, namespace))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(missing.stream().map(Right::toString).collect(Collectors.joining(", ")));
    }
}
