package io.jenkins.plugins.batchrelease.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The gate that a release has to have where the rules of Jenkins want people to approve. It follows from how far the release is
 * and from its options, so it is derived each time and not believed: a record in which another hand took it away, or took what
 * it demands away, has it all the same.
 */
final class PolicyGate {
    private PolicyGate() {}

    /** The gate as it is there, if the rules ask for none; otherwise one that demands at least what they do. */
    static Optional<Gate> of(ReleaseOptions options, boolean atOnce, Phase phase, int batch, Optional<Gate> there) {
        if (options.approvalsInJenkins() == 0 || !isWanted(phase, atOnce)) {
            return there;
        }
        Gate own = Gate.after(batch, options);
        return Optional.of(there.filter(gate -> gate.batch() == batch)
                .map(gate -> demanding(gate, own))
                .orElse(own));
    }

    private static boolean isWanted(Phase phase, boolean atOnce) {
        return switch (phase) {
            case PREPARED -> atOnce;
            case AWAITING_APPROVAL, AWAITING_CONFIRM -> true;
            default -> false;
        };
    }

    private static Gate demanding(Gate gate, Gate own) {
        if (gate.isPolicy() && gate.required() >= own.required()) {
            return gate;
        }
        List<GateDemand> demands = new ArrayList<>(gate.isPolicy() ? List.of() : own.demands());
        demands.addAll(gate.demands());
        return new Gate(
                gate.batch(), Math.max(gate.required(), own.required()), gate.approvals(), gate.askedBy(), demands);
    }
}
