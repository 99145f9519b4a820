package io.jenkins.plugins.batchrelease.release;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
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

    /**
     * Whether people who have to approve are asked before anything changes: nearly all would move at once, or other documents
     * change what runs.
     */
    static boolean asksBefore(ReleaseOptions options, Change change, BatchSchedule schedule) {
        boolean free = options.rules().filter(ClusterDemand::limitsFirstBatch).isPresent();
        return options.approvalsInJenkins() > 0
                && (schedule.size() == 1 || change.changesOthers() || !free && movesMost(schedule));
    }

    /** Whether the first batch is more than a half, which rounds up as percentages do. */
    private static boolean movesMost(BatchSchedule schedule) {
        return schedule.batch(1).target() > (schedule.replicas() + 1) / 2;
    }

    /** The gate as it is there, if the rules ask for none; otherwise one that demands at least what they do. */
    static Optional<Gate> of(ReleaseOptions options, boolean before, Phase phase, int batch, Optional<Gate> there) {
        Optional<Gate> gate = options.approvalsInJenkins() > 0 && isWanted(phase, before)
                ? there.filter(open -> open.batch() == batch).or(() -> Optional.of(Gate.after(batch, options)))
                : there;
        return gate.map(open -> demanding(open, Gate.after(open.batch(), options)));
    }

    private static boolean isWanted(Phase phase, boolean before) {
        return switch (phase) {
            case PREPARED -> before;
            case AWAITING_APPROVAL, AWAITING_CONFIRM -> true;
            default -> false;
        };
    }

    private static Gate demanding(Gate gate, Gate own) {
        List<GateDemand> missing = own.demands().stream()
                .filter(rule -> gate.demands().stream().noneMatch(there -> satisfies(there, rule)))
                .toList();
        if (own.demands().isEmpty() || missing.isEmpty() && gate.required() >= own.required()) {
            return gate;
        }
        List<GateDemand> demands = new ArrayList<>(missing);
        demands.addAll(gate.demands());
        return new Gate(
                gate.batch(), Math.max(gate.required(), own.required()), gate.approvals(), gate.askedBy(), demands);
    }

    private static boolean satisfies(GateDemand there, GateDemand rule) {
        return there.covers(rule) && (there.policy() || !rule.policy());
    }
}
