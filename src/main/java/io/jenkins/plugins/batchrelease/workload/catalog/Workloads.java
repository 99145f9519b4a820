package io.jenkins.plugins.batchrelease.workload.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.release.CustomKind;
import io.jenkins.plugins.batchrelease.release.InvalidCustomKind;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.release.UnknownStrategy;
import io.jenkins.plugins.batchrelease.workload.Said;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.daemonset.DaemonSetWorkload;
import io.jenkins.plugins.batchrelease.workload.deployment.DeploymentCanary;
import io.jenkins.plugins.batchrelease.workload.deployment.DeploymentRolling;
import io.jenkins.plugins.batchrelease.workload.paired.PairedController;
import io.jenkins.plugins.batchrelease.workload.paired.PairedDeployment;
import io.jenkins.plugins.batchrelease.workload.partition.KruiseKinds;
import io.jenkins.plugins.batchrelease.workload.partition.KruiseSpelling;
import io.jenkins.plugins.batchrelease.workload.partition.PartitionFields;
import io.jenkins.plugins.batchrelease.workload.partition.PartitionWorkload;
import io.jenkins.plugins.batchrelease.workload.statefulset.StatefulSetWorkload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds that can be released, each with the strategies it knows; of kinds with the same name the usual one first. */
public final class Workloads {
    private static final List<Kind> ALL = Stream.concat(
                    Stream.of(
                            Kind.of(new StatefulSetWorkload()),
                            Kind.of(new DaemonSetWorkload()),
                            new Kind(
                                    new DeploymentCanary(),
                                    Map.of(
                                            Strategy.CANARY,
                                            new DeploymentCanary(),
                                            Strategy.PAIRED,
                                            new PairedDeployment(),
                                            Strategy.ROLLING,
                                            new DeploymentRolling())),
                            new Kind(new PairedController(), Map.of(Strategy.PAIRED, new PairedController()))),
                    KruiseKinds.ALL.stream().map(PartitionWorkload::new).map(Kind::of))
            .toList();

    private Workloads() {}

    /** @param usual what moves it if nobody chooses */
    private record Kind(Workload usual, Map<Strategy, Workload> byStrategy) {
        static Kind of(Workload only) {
            return new Kind(only, Map.of());
        }

        boolean is(String apiVersion, String kind) {
            return usual.type().apiVersion().equals(apiVersion) && isNamed(kind);
        }

        boolean isNamed(String kind) {
            return usual.type().kind().equalsIgnoreCase(kind);
        }

        Workload by(Mechanism mechanism) {
            return mechanism
                    .strategy()
                    .map(strategy ->
                            Optional.ofNullable(byStrategy.get(strategy)).orElseThrow(() -> unknown(strategy)))
                    .orElse(usual);
        }

        private UnknownStrategy unknown(Strategy strategy) {
            String kind = usual.type().kind();
            return new UnknownStrategy("strategy: '" + strategy + "' is not one for a " + kind + ". "
                    + (byStrategy.isEmpty()
                            ? "Leave it out: a " + kind + " is moved in one way only."
                            : "Write one of "
                                    + byStrategy.keySet().stream()
                                            .sorted()
                                            .map(Strategy::toString)
                                            .collect(Collectors.joining(", "))
                                    + ", or leave it out."));
        }
    }

    /**
     * What moves a kind.
     *
     * @return empty if the kind is not known
     * @throws UnknownStrategy if it is known, and not the strategy for it
     */
    public static Optional<Workload> of(String apiVersion, String kind, Mechanism mechanism) {
        return mechanism
                .custom()
                .filter(custom -> custom.is(apiVersion, kind) && takesNamedFields(custom))
                .<Workload>map(custom -> new PartitionWorkload(PartitionFields.of(custom)))
                .or(() -> ALL.stream()
                        .filter(one -> one.is(apiVersion, kind))
                        .findFirst()
                        .map(one -> one.by(mechanism)));
    }

    /** The same of what a plan or a release refers to. */
    public static Optional<Workload> of(WorkloadRef workload, Mechanism mechanism) {
        return of(workload.apiVersion(), workload.kind(), mechanism);
    }

    /** What a kind does when its own controller is left alone; empty for kinds whose controller replaces no pods, too. */
    public static Optional<Workload> byItsController(String apiVersion, String kind) {
        return ALL.stream()
                .filter(one -> one.is(apiVersion, kind))
                .findFirst()
                .flatMap(one -> one.byStrategy().isEmpty()
                        ? Optional.of(one.usual())
                        : Optional.ofNullable(one.byStrategy().get(Strategy.ROLLING)));
    }

    /** The same, where people name the kind only. */
    public static Optional<Workload> ofKind(String kind, Mechanism mechanism) {
        return allOfKind(kind, Optional.empty(), mechanism).stream().findFirst();
    }

    /** All that go by that name, in every group and version; the usual one first. */
    public static List<Workload> allOfKind(String kind, Optional<String> group, Mechanism mechanism) {
        return ALL.stream()
                .filter(one -> one.isNamed(kind))
                .filter(one -> group.map(one.usual().type().group()::equals).orElse(true))
                .map(one -> one.by(mechanism))
                .toList();
    }

    /** Whether a kind can be released, one way or another. Whoever names the fields of a kind means no other. */
    public static boolean know(String apiVersion, String kind, Mechanism mechanism) {
        return mechanism.custom().map(custom -> custom.is(apiVersion, kind)).orElseGet(() -> ALL.stream()
                .anyMatch(one -> one.is(apiVersion, kind)));
    }

    /**
     * Says a workload in another version of its API.
     *
     * @return the object, and the fields that version has no words for, as people write them
     */
    public static Said in(String apiVersion, ObjectNode object) {
        return KruiseSpelling.in(apiVersion, object);
    }

    /**
     * Whoever names the fields of a kind means one that nobody knows.
     *
     * @throws InvalidCustomKind if it is one that is known, or one of Kubernetes' own
     */
    public static void requireUnknown(CustomKind kind) {
        if (!takesNamedFields(kind)) {
            throw new InvalidCustomKind("workload: kind is " + kind.kind() + " (" + kind.apiVersion()
                    + "), whose fields cannot be named: named wrongly, they would have all pods replaced at once. "
                    + (isKnown(kind)
                            ? "It is known: write " + kind.kind().toLowerCase(Locale.ROOT) + "/"
                                    + kind.name().orElse("NAME") + " instead."
                            : "Fields are named of kinds that somebody installed, and this one is Kubernetes' own."));
        }
    }

    private static boolean takesNamedFields(CustomKind kind) {
        return !OwnWays.isKubernetes(kind) && !isKnown(kind);
    }

    /** In whichever version of its group: the object is the same. */
    private static boolean isKnown(CustomKind kind) {
        return ALL.stream()
                .map(one -> one.usual().type())
                .anyMatch(type ->
                        type.group().equals(OwnWays.group(kind)) && type.kind().equalsIgnoreCase(kind.kind()));
    }

    /** For messages: {@code StatefulSet (apps/v1)}. */
    public static List<String> supported() {
        return ALL.stream()
                .map(one -> one.usual().type())
                .map(type -> type.kind() + " ("
                        + (type.group().equals(KruiseKinds.GROUP) ? type.group() : type.apiVersion()) + ")")
                .distinct()
                .toList();
    }
}
