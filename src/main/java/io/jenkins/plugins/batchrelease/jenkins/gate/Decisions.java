package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptDeadlines;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.policy.ClusterRules;
import io.jenkins.plugins.batchrelease.jenkins.policy.ReleaseRules;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateDemand;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells the release what people decided in Jenkins. Every call may be made again. */
final class Decisions {
    /** Longer than a healthy API server needs; what comes later is heard through the release. */
    private static final long PATIENCE_SECONDS = 5;

    private final BuildRelease release;
    private final Clock clock;
    /** What the release was told and has not answered: while the cluster is away, telling it again would only pile up. */
    private final Map<String, CompletableFuture<Release>> underWay = new ConcurrentHashMap<>();

    Decisions(BuildRelease release, Clock clock) {
        this.release = release;
        this.clock = clock;
    }

    /**
     * The gate of a step: opened now, or before a restart.
     *
     * @throws IllegalArgumentException if the step asks for what cannot be; nothing has changed then
     */
    KeptGate open(String node, BatchReleaseGateStep step) throws Exception {
        KeptGate kept = release.kept().gate(node).orElse(null);
        boolean isNew = kept == null;
        ReleaseRules rules = rules();
        GateTimes times = GateTimes.of(step);
        if (isNew && times.autoAfter() > 0 && rules.approvals() > 0) {
            throw new IllegalArgumentException(Messages.Decisions_noSoak(rules.approvals()));
        }
        Release now = now();
        KeptDeadlines deadlines = isNew ? times.from(clock.millis()) : kept.deadlines();
        if (isNew || isUnsaid(now, kept)) {
            now = ask(people(step), demand(node, step, deadlines));
        }
        if (isNew) {
            kept = new KeptGate(
                    node,
                    now.batch(),
                    now.shownHash(),
                    step.getApprovers(),
                    promptId(now, node),
                    !step.isAllowSelf(),
                    deadlines);
            // On disk with the prompt, which saves the build.
            release.kept().add(kept);
        }
        return current(kept, now, step);
    }

    /**
     * The gate as it is about what stands there now. Who goes on from what another hand made of the workload releases something
     * else: what was approved here before, and time that passed, was about what was there before.
     */
    KeptGate current(KeptGate gate, Release now, BatchReleaseGateStep step) throws Exception {
        boolean asked = GateReading.of(now, gate.batch()) == GateReading.WAITING && isStanding(now, gate);
        if (!asked || now.shownHash().equals(gate.planHash())) {
            return gate;
        }
        KeptGate anew = gate.about(now.shownHash(), GateTimes.of(step).from(clock.millis()));
        release.kept().replace(gate, anew);
        release.run().save();
        return anew;
    }

    private static boolean isStanding(Release now, KeptGate gate) {
        return now.gate().filter(open -> open.batch() == gate.batch()).isPresent()
                && !now.phase().isMoving();
    }

    /**
     * The release as it is, if the gate of a step comes behind a batch that it does not have and everything that the step
     * wants to be decided is decided; the step asks nobody then.
     */
    Optional<Release> surplus(String node, BatchReleaseGateStep step) throws Exception {
        if (release.kept().gate(node).isPresent()) {
            return Optional.empty();
        }
        Release now = now();
        KeptDeadlines deadlines = GateTimes.of(step).from(clock.millis());
        boolean surplus = now.phase() == Phase.CONFIRMED
                || release.kept().wasAskedBeyond(now.schedule().size());
        return surplus && SurplusGate.isDecided(now, people(step), demand(node, step, deadlines))
                ? Optional.of(now)
                : Optional.empty();
    }

    private int people(BatchReleaseGateStep step) {
        return Math.max(1, Math.max(step.getApprovals(), rules().approvals()));
    }

    private GateDemand demand(String node, BatchReleaseGateStep step, KeptDeadlines deadlines) {
        return demand(node, step.getApprovers(), !step.isAllowSelf(), deadlines);
    }

    /** Whether the release does not know, or not any more, what this gate asks: earlier versions kept that to the build. */
    private boolean isUnsaid(Release now, KeptGate kept) {
        boolean there = now.batch() == kept.batch()
                && switch (now.phase()) {
                    case PREPARED, AWAITING_APPROVAL, AWAITING_CONFIRM -> true;
                    default -> false;
                };
        return there
                && now.gate()
                        .map(open -> !open.isApproved()
                                && open.demands().stream()
                                        .noneMatch(demand -> demand.askedBy().equals(name(kept.node()))))
                        .orElse(true);
    }

    private Release ask(int people, GateDemand demand) throws Exception {
        return await(once("gate", () -> release.own()
                .requestGate(release.key(), new ReleaseEvent.GateRequested(people, release.starter(), demand))));
    }

    /** With what the rules of the cluster say as this job names it: they are part of the release from then on. */
    private GateDemand demand(String node, String approvers, boolean refusesStarters, KeptDeadlines deadlines) {
        ClusterRules asking = ClusterRules.of(release.kept().cluster(), release.run());
        return new GateDemand(
                name(node),
                release.run().getParent().getFullName(),
                approvers,
                refusesStarters || !asking.allowsSelfApproval(),
                rules().approvals() > 0,
                deadlines.passesAt().orElse(0),
                asking.approvers());
    }

    /** Names the step for the release: other builds have nodes of the same ids. */
    private String name(String node) {
        return release.kept().holderId() + "/" + node;
    }

    private String promptId(Release now, String node) {
        String id = Question.promptId(now);
        return release.kept().gateAfter(now.batch()).isEmpty() ? id : id + "-" + node;
    }

    /** @throws ClusterException if it is not known soon: whoever asks holds the gate's lane */
    Release now() throws Exception {
        return await(release.now());
    }

    /** What was approved here and the release does not know yet. */
    Release repeat(KeptGate gate) throws Exception {
        for (KeptApproval approval : gate.approvals()) {
            approve(gate, approval, refused -> {});
        }
        return now();
    }

    /** What that person said; it is on disk already. */
    Release approve(KeptGate gate, String user, Consumer<String> log) throws Exception {
        for (KeptApproval approval : gate.approvals()) {
            if (approval.user().equals(user)) {
                approve(gate, approval, log);
            }
        }
        return now();
    }

    private void approve(KeptGate gate, KeptApproval approval, Consumer<String> log) throws Exception {
        raise(gate);
        Decision decision = new Decision(true, gate.batch(), gate.planHash(), approval.comment());
        decide(decision, approval.user(), Optional.of(approval.rules()), log);
    }

    /** Rules that were tightened while the gate was open count from then on. */
    private void raise(KeptGate gate) throws Exception {
        int wanted = rules().approvals();
        boolean fewer = now().gate()
                .filter(open -> open.batch() == gate.batch() && !open.isApproved())
                .filter(open -> open.required() < wanted || wanted > 0 && !open.isPolicy())
                .isPresent();
        if (fewer) {
            ask(wanted, demand(gate.node(), gate.approvers(), gate.refusesStarters(), gate.deadlines()));
        }
    }

    /** @return the release afterwards: somebody else may have been faster */
    Optional<Release> reject(KeptGate gate, String user, String comment, Consumer<String> log) {
        try {
            decide(new Decision(false, gate.batch(), gate.planHash(), comment), user, Optional.empty(), log);
            return Optional.of(now());
        } catch (Exception unreachable) {
            log.accept("The rejection by " + user + " could not be written down: " + unreachable.getMessage());
            return Optional.empty();
        }
    }

    /** What the clock says, if it says something: it is told once it is due, however late that is noticed. */
    Release elapse(KeptGate gate, Release now, Consumer<String> log) throws Exception {
        KeptDeadlines deadlines = gate.deadlines();
        long time = clock.millis();
        Release after = now;
        if (deadlines.hasPassed(time) && isAsked(after, gate)) {
            after = passByItself(gate, after, log);
        }
        if (deadlines.hasEnded(time) && isAsked(after, gate)) {
            Policy policy = deadlines.goesBack() ? Policy.ROLLBACK : Policy.HOLD;
            after = await(once("end", () -> release.own()
                    .endGate(release.key(), gate.batch(), gate.planHash(), policy, release.holder(Actor.SYSTEM))));
        }
        return after;
    }

    private Release passByItself(KeptGate gate, Release now, Consumer<String> log) throws Exception {
        int wanted = rules().approvals();
        if (wanted > 0) {
            log.accept(Messages.Decisions_noSoak(wanted));
            return now;
        }
        String comment = "nobody objected in time";
        try {
            return await(
                    once("pass", () -> release.own().passGate(release.key(), gate.batch(), gate.planHash(), comment)));
        } catch (RequestRefused refused) {
            log.accept(refused.getMessage());
            return now;
        }
    }

    private static boolean isAsked(Release now, KeptGate gate) {
        return now.phase() != Phase.HELD && GateReading.of(now, gate.batch()) == GateReading.WAITING;
    }

    private ReleaseRules rules() {
        return ReleaseRules.of(
                release.kept().cluster(), release.run(), release.kept().release());
    }

    private void decide(Decision decision, String user, Optional<String> rules, Consumer<String> log) throws Exception {
        Actor who = Actor.jenkins(user);
        try {
            await(once(decision.approve() + user, () -> rules.map(
                            checked -> release.own().decide(release.key(), decision, who, release.place(), checked))
                    .orElseGet(() -> release.own().decide(release.key(), decision, who, release.place()))));
        } catch (RequestRefused refused) {
            log.accept(refused.getMessage());
        }
    }

    private CompletableFuture<Release> once(String what, Supplier<CompletableFuture<Release>> tell) {
        return underWay.compute(what, (same, before) -> before == null || before.isDone() ? tell.get() : before);
    }

    private static <T> T await(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException away) {
            throw new ClusterException(
                    ClusterException.Kind.UNAVAILABLE, "The cluster did not answer within " + PATIENCE_SECONDS + " s");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException real) {
                throw real;
            }
            throw failure;
        }
    }
}
