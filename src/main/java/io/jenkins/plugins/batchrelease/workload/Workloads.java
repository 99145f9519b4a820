package io.jenkins.plugins.batchrelease.workload;

import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.release.UnknownStrategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds that can be released, each with the strategies it knows. */
public final class Workloads {
    private static final List<Kind> ALL = List.of(
            Kind.of(new StatefulSetWorkload()),
            new Kind(new DeploymentCanary(), Map.of(Strategy.CANARY, new DeploymentCanary())));

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
        return ALL.stream().filter(one -> one.is(apiVersion, kind)).findFirst().map(one -> one.by(mechanism));
    }

    /** The same, where people name the kind only. */
    public static Optional<Workload> ofKind(String kind, Mechanism mechanism) {
        return ALL.stream().filter(one -> one.isNamed(kind)).findFirst().map(one -> one.by(mechanism));
    }

    /** Whether a kind can be released, one way or another. */
    public static boolean know(String apiVersion, String kind) {
        return ALL.stream().anyMatch(one -> one.is(apiVersion, kind));
    }

    /** For messages: {@code StatefulSet (apps/v1)}. */
    public static List<String> supported() {
        return ALL.stream()
                .map(one ->
                        one.usual().type().kind() + " (" + one.usual().type().apiVersion() + ")")
                .toList();
    }
}
