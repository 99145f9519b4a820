package io.jenkins.plugins.batchrelease.workload;

import java.util.List;
import java.util.Optional;

/** The kinds that can be released. */
public final class Workloads {
    private static final List<Workload> ALL = List.of(new StatefulSetWorkload(), new DeploymentCanary());

    private Workloads() {}

    public static Optional<Workload> of(String apiVersion, String kind) {
        return ALL.stream()
                .filter(workload -> workload.type().apiVersion().equals(apiVersion)
                        && workload.type().kind().equals(kind))
                .findFirst();
    }

    /** For an offline plan, where people name the kind only. */
    public static Optional<Workload> ofKind(String kind) {
        return ALL.stream()
                .filter(workload -> workload.type().kind().equalsIgnoreCase(kind))
                .findFirst();
    }

    /** For messages: {@code StatefulSet (apps/v1)}. */
    public static List<String> supported() {
        return ALL.stream()
                .map(workload -> workload.type().kind() + " (" + workload.type().apiVersion() + ")")
                .toList();
    }
}
