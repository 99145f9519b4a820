package io.jenkins.plugins.batchrelease.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReleaseMachineTest {
    private static final String HASH = "a".repeat(64);
    private static final Holder ALICE = new Holder(Actor.commandLine("alice"), "alice@desk", "1");
    private static final Holder BOB = new Holder(Actor.commandLine("bob"), "bob@sofa", "2");

    private final ReleaseMachine machine = new ReleaseMachine();

    @Example
    void aReleaseWithoutTroubleGoesThroughItsPhases() {
        Release release = started(ReleaseOptions.defaults().withGates(GateRule.EACH));
        release = on(release, new ReleaseEvent.Prepared("web-1"));
        assertThat(release.phase()).isEqualTo(Phase.PREPARED);
        release = on(release, new ReleaseEvent.NextRequested(ALICE));
        assertThat(release.phase()).isEqualTo(Phase.UPDATING);
        release = on(release, new ReleaseEvent.BatchReady(1));
        assertThat(release.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(release.isWaitingForApproval()).isTrue();
        release = on(release, approval(1, BOB));
        release = on(release, new ReleaseEvent.NextRequested(ALICE));
        release = on(release, new ReleaseEvent.BatchReady(2));
        assertThat(release.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(release.isWaitingForApproval())
                .as("confirming is the decision")
                .isFalse();
        Transition confirmed = machine.on(release, new ReleaseEvent.ConfirmRequested(ALICE, ""), 9);
        assertThat(confirmed.effects()).containsExactly(new ReleaseEffect.Conclude());
        release = on(confirmed.release(), new ReleaseEvent.Closed(2));
        assertThat(release.closed()).isTrue();
        assertThat(release.version()).isEqualTo(2);
    }

    @Example
    void gatesAfterAllBatchesKeepTheLastOneFromBeingConfirmedByOnePerson() {
        Release release =
                updating(ReleaseOptions.defaults().withGates(GateRule.ALL).withRequiredApprovals(2));
        release = on(on(on(release, new ReleaseEvent.BatchReady(1)), approval(1, ALICE)), approval(1, BOB));
        release = on(on(release, new ReleaseEvent.NextRequested(ALICE)), new ReleaseEvent.BatchReady(2));
        Release last = on(release, approval(2, BOB));
        assertThatThrownBy(() -> on(last, new ReleaseEvent.ConfirmRequested(BOB, "")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("waits for approval");
        assertThat(on(on(last, approval(2, ALICE)), new ReleaseEvent.ConfirmRequested(BOB, ""))
                        .phase())
                .isEqualTo(Phase.CONFIRMED);
    }

    @Example
    void whoOpensAGateCannotAskForFewerPeopleThanTheReleaseDoes() {
        Release release =
                on(updating(ReleaseOptions.defaults().withRequiredApprovals(2)), new ReleaseEvent.BatchReady(1));
        assertThat(on(release, new ReleaseEvent.GateRequested(1, BOB.actor(), "build/7"))
                        .gate()
                        .orElseThrow()
                        .required())
                .isEqualTo(2);
        assertThat(on(release, new ReleaseEvent.GateRequested(3, BOB.actor(), "build/7"))
                        .gate()
                        .orElseThrow()
                        .required())
                .isEqualTo(3);
    }

    @Example
    void aSwitchIsVerifiedBeforeTheGate() {
        Release release =
                started(ReleaseOptions.defaults().withServiceSwitch(Optional.of(new ServiceSwitch("web", 1))));
        release = on(on(release, new ReleaseEvent.Prepared("r")), new ReleaseEvent.NextRequested(ALICE));
        Transition ready = machine.on(release, new ReleaseEvent.BatchReady(1), 5);
        assertThat(ready.release().phase()).isEqualTo(Phase.VERIFYING);
        assertThat(ready.effects()).containsExactly(new ReleaseEffect.Route(1));
        assertThat(on(ready.release(), new ReleaseEvent.BatchVerified(1)).phase())
                .isEqualTo(Phase.AWAITING_APPROVAL);
    }

    @Example
    void nothingMovesWhileAGateWaits() {
        Release release = atGate();
        assertThatThrownBy(() -> on(release, new ReleaseEvent.NextRequested(ALICE)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("waits for approval");
    }

    @Example
    void aDecisionAboutAnotherPlanOrBatchIsRefused() {
        Release release = atGate();
        assertThatThrownBy(() -> on(
                        release, new ReleaseEvent.Decided(new Decision(true, 1, "b".repeat(64), ""), BOB.actor(), "x")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("another plan");
        assertThatThrownBy(() -> on(release, approval(2, BOB)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("batch 2");
    }

    @Example
    void twoApprovalsNeedTwoPeople() {
        Release release = on(atGate(), new ReleaseEvent.GateRequested(2, ALICE.actor(), "build/7"));
        Release once = on(release, approval(1, BOB));
        assertThat(once.isWaitingForApproval()).isTrue();
        assertThatThrownBy(() -> on(once, approval(1, BOB))).isInstanceOf(RequestRefused.class);
        assertThat(on(once, approval(1, ALICE)).isWaitingForApproval()).isFalse();
    }

    @Example
    void aBatchThatTwoPeopleRejectStillWaitsAtItsGate() {
        ReleaseEvent no = new ReleaseEvent.Decided(new Decision(false, 1, HASH, "no"), BOB.actor(), "x");
        Release twice = on(on(atGate(), no), no);
        assertThat(twice.phase()).isEqualTo(Phase.HELD);
        Release again = on(twice, new ReleaseEvent.NextRequested(ALICE));
        assertThat(again.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(again.isWaitingForApproval()).isTrue();
    }

    @Example
    void oneNameIsOnePersonWhereverTheySpeakFrom() {
        Release release = on(atGate(), new ReleaseEvent.GateRequested(2, ALICE.actor(), "build/7"));
        Release once = on(release, decided(Actor.jenkins("bob"), true));
        assertThatThrownBy(() -> on(once, decided(Actor.commandLine("bob"), true)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("bob has approved already");
    }

    @Example
    void theFirstDecisionCounts() {
        Release approved = on(atGate(), decided(Actor.jenkins("bob"), true));
        assertThat(on(approved, decided(Actor.jenkins("bob"), true)))
                .as("a double click")
                .isSameAs(approved);
        for (boolean approve : new boolean[] {true, false}) {
            assertThatThrownBy(() -> on(approved, decided(Actor.jenkins("carol"), approve)))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessageContaining("approved already, by bob");
        }
    }

    @Example
    void theNextGateAfterABatchWantsADecisionOfItsOwn() {
        Release first = on(
                on(updating(ReleaseOptions.defaults()), new ReleaseEvent.BatchReady(1)),
                new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/7"));
        Release approved = on(first, approval(1, BOB));
        assertThat(on(approved, new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/7")))
                .as("the same step after a restart")
                .isSameAs(approved);
        Release second = on(approved, new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/9"));
        assertThat(second.isWaitingForApproval()).isTrue();
        assertThat(on(second, approval(1, BOB)).isWaitingForApproval()).isFalse();
    }

    @Example
    void aStepTakesUpTheGateThatOpenedByItself() {
        Release approved = on(atGate(), approval(1, BOB));
        Release taken = on(approved, new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/7"));
        assertThat(taken.isWaitingForApproval())
                .as("what was decided there counts")
                .isFalse();
        assertThat(on(taken, new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/9"))
                        .isWaitingForApproval())
                .isTrue();
    }

    @Example
    void aStepThatSaysWhoMayDecideCountsNobodyWhoDecidedBefore() {
        Release approved = on(atGate(), approval(1, BOB));
        Release taken = on(approved, strict("build/7"));
        assertThat(taken.isWaitingForApproval())
                .as("nobody asked whether bob is one of them")
                .isTrue();
        Release decided = on(taken, decided(Actor.jenkins("bob"), true));
        assertThat(on(decided, strict("build/7")))
                .as("the same step after a restart")
                .isSameAs(decided);
        ReleaseOptions two = ReleaseOptions.defaults().withGates(GateRule.EACH).withRequiredApprovals(2);
        Release half = on(on(updating(two), new ReleaseEvent.BatchReady(1)), approval(1, BOB));
        Release one = on(half, strict("build/7"));
        assertThat(one.gate().orElseThrow().required())
                .as("the release was started with two")
                .isEqualTo(2);
        assertThat(one.gate().orElseThrow().approvals()).isEmpty();
    }

    @Example
    void aSizeThatKeepsChangingAtAGateDoesNotFillTheRecord() {
        Release release = atGate();
        int lines = release.audit().size();
        for (int i = 0; i < 1_000; i++) {
            release =
                    on(release, new ReleaseEvent.Resized(release.schedule().resized(20 + i % 50, release.batch(), 1)));
        }
        assertThat(release.schedule().replicas()).isEqualTo(69);
        assertThat(release.audit()).hasSizeLessThan(lines + 25);
        assertThat(release.audit().get(release.audit().size() - 1).fact().numbers())
                .as("the last line says what it is now")
                .endsWith(69);
        assertThat(release.audit().subList(0, lines)).isEqualTo(atGate().audit());
    }

    @Example
    void aGatePassesByItselfUnlessSomebodyObjects() {
        Release release = on(stepGate(), new ReleaseEvent.GateRequested(2, ALICE.actor(), "build/7"));
        Release once = on(release, approval(1, BOB));
        Release passed = on(once, objectionTimeOver(1));
        assertThat(passed.isWaitingForApproval()).isFalse();
        assertThat(passed.gate().orElseThrow().approvals())
                .extracting(approval -> approval.who().id())
                .containsExactly("bob", "system");
        assertThat(passed.audit().get(passed.audit().size() - 1).who()).isEqualTo(Actor.SYSTEM);

        Release rejected = on(once, decided(Actor.jenkins("carol"), false));
        assertThat(on(rejected, objectionTimeOver(1))).isSameAs(rejected);
        Release held = on(once, new ReleaseEvent.HoldRequested(BOB.actor(), "x", ""));
        assertThat(on(held, objectionTimeOver(1))).as("a person is at it").isSameAs(held);
    }

    @Example
    void whatPeopleSayEndsASentenceOnce() {
        Release held = on(stepGate(), new ReleaseEvent.HoldRequested(BOB.actor(), "x", "Wait for the database."));
        assertThat(held.hold().orElseThrow().message())
                .isEqualTo("Held by bob: Wait for the database. Go on with next, or roll back.");
        Release rejected =
                on(stepGate(), new ReleaseEvent.Decided(new Decision(false, 1, HASH, "too slow"), BOB.actor(), "x"));
        assertThat(rejected.hold().orElseThrow().message())
                .isEqualTo("Batch 1 of shop/web was rejected by bob: too slow."
                        + " Roll back, or go on after all with next.");
    }

    @Example
    void aGateThatPeopleMustPassDoesNotPassByItself() {
        Release release =
                on(updating(ReleaseOptions.defaults().withGates(GateRule.ALL)), new ReleaseEvent.BatchReady(1));
        assertThatThrownBy(() -> on(release, objectionTimeOver(1)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("rules");
    }

    @Example
    void oneDecisionOfAPersonEvenIfThereIsOneBatch() {
        GateRule once = GateRule.NONE.atLeastOnce();
        assertThat(once.opensAfter(1, true)).isTrue();
        assertThat(once.opensAfter(1, false)).isTrue();
        assertThat(once.opensAfter(2, true)).isFalse();
        assertThat(once.goesThrough())
                .as("nobody has to confirm what nobody gated")
                .isTrue();
        assertThat(GateRule.EACH.atLeastOnce()).isEqualTo(GateRule.EACH);
    }

    @Example
    void aGateThatNobodyDecidedHoldsOrGoesBack() {
        Release held = on(stepGate(), decisionTimeOver(1, Policy.HOLD));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().reason()).isEqualTo(Hold.UNDECIDED);
        Release again = on(on(held, approval(1, BOB)), new ReleaseEvent.NextRequested(BOB));
        assertThat(again.batch()).as("people may still approve and go on").isEqualTo(2);

        Transition back = machine.on(stepGate(), decisionTimeOver(1, Policy.ROLLBACK), 7);
        assertThat(back.release().phase()).isEqualTo(Phase.ROLLING_BACK);
        assertThat(back.release().holder()).isEqualTo(BOB);
        assertThat(back.effects()).containsExactly(new ReleaseEffect.GoBack());
    }

    @Example
    void aClockThatRingsLateTouchesNoOtherGate() {
        Release second = on(
                on(
                        on(on(stepGate(), approval(1, BOB)), new ReleaseEvent.NextRequested(ALICE)),
                        new ReleaseEvent.BatchReady(2)),
                new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/9"));
        Release approved = on(stepGate(), approval(1, BOB));
        for (Release other : List.of(second, approved)) {
            assertThat(on(other, objectionTimeOver(1))).isSameAs(other);
            assertThat(on(other, decisionTimeOver(1, Policy.ROLLBACK))).isSameAs(other);
        }
        String otherPlan = "b".repeat(64);
        Release open = stepGate();
        assertThat(on(open, new ReleaseEvent.ObjectionTimeOver(1, otherPlan, "")))
                .isSameAs(open);
        assertThat(on(open, new ReleaseEvent.DecisionTimeOver(1, otherPlan, Policy.HOLD, BOB)))
                .isSameAs(open);
    }

    @Example
    void aFailedBatchIsHeldAndTriedAgainInPlace() {
        Release updating = updating(ReleaseOptions.defaults());
        Release held = on(updating, new ReleaseEvent.Failed(new Problem("CrashLoopBackOff", "web-2 crashes")));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        Transition retry = machine.on(held, new ReleaseEvent.NextRequested(BOB), 7);
        assertThat(retry.release().phase()).isEqualTo(Phase.UPDATING);
        assertThat(retry.release().batch()).as("the same batch").isEqualTo(1);
        assertThat(retry.effects()).containsExactly(new ReleaseEffect.MoveTo(1));
    }

    @Example
    void byPolicyAFailedBatchGoesBack() {
        Release updating = updating(ReleaseOptions.defaults().withOnFailure(Policy.ROLLBACK));
        Transition back = machine.on(updating, new ReleaseEvent.Failed(new Problem("x", "y")), 7);
        assertThat(back.release().phase()).isEqualTo(Phase.ROLLING_BACK);
        assertThat(back.effects()).containsExactly(new ReleaseEffect.GoBack());
    }

    @Example
    void whatDisturbsARollbackNeedsAHuman() {
        Release back = on(
                updating(ReleaseOptions.defaults().withOnFailure(Policy.ROLLBACK)),
                new ReleaseEvent.RollbackRequested(BOB, ""));
        Release held = on(back, new ReleaseEvent.Disturbed(new Problem("x", "y")));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(machine.on(held, new ReleaseEvent.NextRequested(BOB), 7).effects())
                .containsExactly(new ReleaseEffect.GoBack());
    }

    /** Whatever comes in whatever order: nothing is lost, nothing is done twice, nothing moves without being asked. */
    @Property(tries = 10_000)
    void whateverComes(
            @ForAll("events") List<ReleaseEvent> events, @ForAll GateRule gates, @ForAll boolean gateBefore) {
        Release release = started(ReleaseOptions.defaults().withGates(gates).withGateBefore(gateBefore));
        for (ReleaseEvent event : events) {
            Release before = release;
            Transition transition;
            try {
                transition = machine.on(before, event, 100);
            } catch (RequestRefused refused) {
                continue;
            }
            release = transition.release();
            if (release == before) {
                assertThat(transition.effects())
                        .as("a late event has no effect")
                        .isEmpty();
                continue;
            }
            assertThat(release.sequence()).isGreaterThan(before.sequence());
            assertThat(release.audit()).hasSizeGreaterThan(before.audit().size());
            assertThat(release.batch()).isBetween(before.batch(), before.batch() + 1);
            assertThat(before.isOpen() || before.phase() == release.phase())
                    .as("what is over stays over")
                    .isTrue();
            if (release.batch() > before.batch()) {
                assertThat(before.isWaitingForApproval())
                        .as("no batch past an open gate")
                        .isFalse();
                assertThat(transition.effects()).containsExactly(new ReleaseEffect.MoveTo(release.batch()));
            }
            if (gates == GateRule.ALL && (release.batch() > before.batch() || release.phase() == Phase.CONFIRMED)) {
                assertThat(before.batch() == 0
                                || before.phase() == Phase.CONFIRMED
                                || people(before).size() >= 1)
                        .as("nobody goes on alone, no clock either")
                        .isTrue();
            }
            if (isTime(event)) {
                assertThat(before.isWaitingForApproval())
                        .as("time means something only at an open gate")
                        .isTrue();
                assertThat(release.batch()).isEqualTo(before.batch());
            }
            if (release.isAtRest()) {
                assertThat(transition.effects())
                        .as("at rest nothing is to be done but to stop")
                        .allMatch(ReleaseEffect.Halt.class::isInstance)
                        .hasSizeLessThanOrEqualTo(release.phase() == Phase.HELD ? 1 : 0);
            } else {
                assertThat(transition.effects()).isEqualTo(machine.unfinished(release));
            }
        }
    }

    private static boolean isTime(ReleaseEvent event) {
        return event instanceof ReleaseEvent.ObjectionTimeOver || event instanceof ReleaseEvent.DecisionTimeOver;
    }

    /** Who approved the gate that is open; the clock is nobody. */
    private static List<Actor> people(Release release) {
        return release.gate().stream()
                .flatMap(gate -> gate.approvals().stream())
                .map(Approval::who)
                .filter(who -> who.kind() != Actor.Kind.SYSTEM)
                .toList();
    }

    @Provide
    Arbitrary<List<ReleaseEvent>> events() {
        return Arbitraries.<ReleaseEvent>of(
                        new ReleaseEvent.Prepared("r"),
                        new ReleaseEvent.NextRequested(ALICE),
                        new ReleaseEvent.NextRequested(BOB),
                        new ReleaseEvent.TakenOver(BOB),
                        new ReleaseEvent.BatchReady(1),
                        new ReleaseEvent.BatchReady(2),
                        new ReleaseEvent.BatchVerified(1),
                        approval(1, ALICE),
                        approval(2, BOB),
                        new ReleaseEvent.Decided(new Decision(false, 1, HASH, "no"), BOB.actor(), "x"),
                        new ReleaseEvent.GateRequested(2, BOB.actor(), "build/7"),
                        new ReleaseEvent.GateRequested(1, BOB.actor(), "build/9"),
                        strict("build/11"),
                        approval(0, ALICE),
                        decided(Actor.jenkins("dora"), true),
                        objectionTimeOver(1),
                        objectionTimeOver(2),
                        decisionTimeOver(1, Policy.HOLD),
                        decisionTimeOver(1, Policy.ROLLBACK),
                        decisionTimeOver(2, Policy.HOLD),
                        new ReleaseEvent.HookStarted(new HookRun(1, "Job/x", "x-1", "uid")),
                        new ReleaseEvent.HookDone(new HookRun(1, "Job/x", "x-1", "uid")),
                        new ReleaseEvent.HookStarted(new HookRun(2, "Job/x", "x-2", "uid")),
                        new ReleaseEvent.PrePulled(new PrePull.Started(1)),
                        new ReleaseEvent.PrePulled(new PrePull.Ended(1, 2)),
                        new ReleaseEvent.PrePulled(new PrePull.Skipped("why")),
                        new ReleaseEvent.Failed(new Problem("x", "y")),
                        new ReleaseEvent.Disturbed(new Problem("x", "y")),
                        new ReleaseEvent.HoldRequested(BOB.actor(), "x", ""),
                        new ReleaseEvent.ConfirmRequested(ALICE, ""),
                        new ReleaseEvent.RollbackRequested(BOB, ""),
                        new ReleaseEvent.BackAgain(),
                        new ReleaseEvent.Closed(2))
                .list()
                .ofMaxSize(40);
    }

    private static ReleaseEvent strict(String asker) {
        return new ReleaseEvent.GateRequested(
                1, ALICE.actor(), new GateDemand(asker, "shop/deploy", "bob, carol", false, false, 0));
    }

    private Release atGate() {
        return on(updating(ReleaseOptions.defaults().withGates(GateRule.EACH)), new ReleaseEvent.BatchReady(1));
    }

    private Release stepGate() {
        return on(
                on(updating(ReleaseOptions.defaults()), new ReleaseEvent.BatchReady(1)),
                new ReleaseEvent.GateRequested(1, ALICE.actor(), "build/7"));
    }

    private Release updating(ReleaseOptions options) {
        return on(on(started(options), new ReleaseEvent.Prepared("r")), new ReleaseEvent.NextRequested(ALICE));
    }

    private Release started(ReleaseOptions options) {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "id",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change(HASH, false, Optional.empty(), Optional.empty()),
                options,
                BatchSchedule.of(BatchSpec.parse("2"), 3),
                ALICE,
                1);
        return machine.start(planned, 1).release();
    }

    private Release on(Release release, ReleaseEvent event) {
        return machine.on(release, event, 10).release();
    }

    private static ReleaseEvent decided(Actor who, boolean approve) {
        return new ReleaseEvent.Decided(new Decision(approve, 1, HASH, ""), who, "x");
    }

    private static ReleaseEvent objectionTimeOver(int batch) {
        return new ReleaseEvent.ObjectionTimeOver(batch, HASH, "nobody objected within 30m");
    }

    private static ReleaseEvent decisionTimeOver(int batch, Policy policy) {
        return new ReleaseEvent.DecisionTimeOver(batch, HASH, policy, BOB);
    }

    private static ReleaseEvent approval(int batch, Holder who) {
        return new ReleaseEvent.Decided(new Decision(true, batch, HASH, ""), who.actor(), who.place());
    }

    @Example
    void aHoldSaysInWordsAndInDetailsWhatItIsAbout() {
        Problem problem = new Problem("CrashLoopBackOff", "web-2 crashes").with(Hold.POD, "web-2");
        Release held = on(updating(ReleaseOptions.defaults()), new ReleaseEvent.Failed(problem));
        assertThat(held.hold().orElseThrow().details()).isEqualTo(Map.of("pod", "web-2"));
        assertThat(held.hold().orElseThrow().pod()).contains("web-2");
        AuditEntry last = held.audit().get(held.audit().size() - 1);
        assertThat(last.what()).isEqualTo("held: web-2 crashes");
        assertThat(last.fact())
                .isEqualTo(new Fact(Happening.HELD, List.of(), "CrashLoopBackOff", Map.of("pod", "web-2")));
    }

    @Property
    void everySentenceIsReadByEarlierVersionsToo(@ForAll Happening happening) {
        if (happening == Happening.OTHER) {
            return;
        }
        String sentence = happening.hasDetail()
                ? happening.sentence(new Problem("x", "because"))
                : happening.sentence(List.of(1, 2, 3, 4));
        assertThat(EarlierSentences.read(sentence).kind()).isEqualTo(happening);
    }
}
