package io.jenkins.plugins.batchrelease.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is demanded at a gate is part of the release: who asks later adds to it, and the command line cannot satisfy it. */
class GateDemandsTest {
    private static final String HASH = "a".repeat(64);
    private static final Holder BUILD = new Holder(
            Actor.jenkins("alice"),
            "shop/deploy #7",
            "jenkins:x",
            new Origin(List.of("alice", "author"), "shop/deploy"));
    private static final Holder OPERATOR = new Holder(Actor.commandLine("olga"), "olga@laptop", "1");
    private static final ReleaseOptions TWO_IN_JENKINS =
            ReleaseOptions.defaults().withApprovalsInJenkins(2);

    private final ReleaseMachine machine = new ReleaseMachine();

    @Test
    void aSecondAskerOnlyAdds() {
        Release asked = on(ready(ReleaseOptions.defaults()), asks("a/7", "managers", 1, 0));
        Release both = on(asked, asks("b/9", "", 1, 0));
        assertThat(both.gate().orElseThrow().demands())
                .extracting(GateDemand::askedBy)
                .containsExactly("a/7", "b/9");
        assertThat(both.gate().orElseThrow().rules()).contains("managers");
        Release more = on(both, asks("c/1", "security", 2, 0));
        assertThat(more.gate().orElseThrow().required()).isEqualTo(2);
        assertThat(more.gate().orElseThrow().rules()).contains("managers", "security");
        assertThat(on(more, asks("d/1", "", 1, 0)).gate().orElseThrow().required())
                .isEqualTo(2);
    }

    /** Whoever asks, and whatever another cluster definition of the same server says. */
    @Test
    void whatTheClusterDemandedAtTheStartIsPartOfEveryGate() {
        ReleaseOptions ruled = TWO_IN_JENKINS.withRules(new ClusterDemand("prod", "managers", true, false));
        Release gate = ready(ruled);
        assertThat(gate.gate().orElseThrow().named()).containsExactly("managers");
        assertThat(gate.gate().orElseThrow().rules()).contains("managers").endsWith("!");
        Release other = on(gate, asks("b/9", "", 1, 0));
        assertThat(other.gate().orElseThrow().rules())
                .isEqualTo(gate.gate().orElseThrow().rules());
        assertThat(other.gate().orElseThrow().required()).isEqualTo(2);

        String bare = Json.write(gate).replaceAll("\"demands\":\\[[^]]*]", "\"demands\":[]");
        assertThat(Json.release(bare, "it").gate()).isEqualTo(gate.gate());
        String weak = Json.write(gate).replace("\"ofCluster\":\"managers\"", "\"ofCluster\":\"\"");
        assertThat(weak).isNotEqualTo(Json.write(gate));
        assertThat(Json.release(weak, "it").gate().orElseThrow().named()).containsExactly("managers");
    }

    @Test
    void aStepThatAsksForWhatTheClusterDemandsAsksForNothingNew() {
        ReleaseOptions ruled = TWO_IN_JENKINS.withRules(new ClusterDemand("prod", "managers", true, false));
        Release approved = on(on(ready(ruled), approval(Actor.jenkins("bob"), 1)), approval(Actor.jenkins("carol"), 1));
        ReleaseEvent same = new ReleaseEvent.GateRequested(
                2, BUILD.actor(), new GateDemand("a/7", "shop/deploy", "", true, true, 0, "managers"));
        assertThat(on(approved, same).isWaitingForApproval())
                .as("the page was faster than the step")
                .isFalse();
        ReleaseEvent more = new ReleaseEvent.GateRequested(
                2, BUILD.actor(), new GateDemand("b/9", "shop/other", "", true, true, 0, "security"));
        assertThat(on(approved, more).isWaitingForApproval())
                .as("the rules of another cluster name others")
                .isTrue();
    }

    @Test
    void whoMayApproveIsNoMatterToAClock() {
        ReleaseOptions ruled = ReleaseOptions.defaults().withRules(new ClusterDemand("prod", "", true, false));
        Release soak = on(ready(ruled), asks("a/7", "", 1, 5));
        assertThat(soak.gate().orElseThrow().rules()).isEqualTo("!");
        assertThat(on(soak, new ReleaseEvent.ObjectionTimeOver(1, HASH, "")).isWaitingForApproval())
                .isFalse();
    }

    @Test
    void aFirstBatchThatIsMostOfThePodsIsApprovedBefore() {
        ReleaseOptions free = TWO_IN_JENKINS.withRules(new ClusterDemand("prod", "", false, false));
        assertThat(prepared(free, "3, 100%").isWaitingForApproval()).isTrue();
        assertThat(prepared(free, "99%, 100%").isWaitingForApproval()).isTrue();
        assertThat(prepared(free, "50%, 100%").gate()).isEmpty();
        ReleaseOptions limited = TWO_IN_JENKINS.withRules(new ClusterDemand("prod", "", false, true));
        assertThat(prepared(limited, "3, 100%").gate())
                .as("the rules allow that size")
                .isEmpty();
        assertThat(prepared(limited, "1").isWaitingForApproval()).isTrue();
        assertThat(prepared(ReleaseOptions.defaults(), "3, 100%").gate()).isEmpty();
    }

    @Test
    void whoApprovedBeforeMoreWasAskedDoesNotCount() {
        Release asked = on(ready(ReleaseOptions.defaults()), asks("a/7", "", 2, 0));
        Release one = on(asked, approval(Actor.jenkins("bob"), 1));
        Release stricter = on(one, asks("b/9", "managers", 1, 0));
        assertThat(stricter.gate().orElseThrow().approvals()).isEmpty();
        assertThat(last(stricter).tells(Happening.GATE_RULES)).isTrue();
        Release again = on(stricter, approval(Actor.jenkins("carol"), 1));
        assertThat(on(again, asks("b/9", "managers", 1, 0)))
                .as("the same step after a restart")
                .isSameAs(again);
        assertThat(on(again, asks("c/1", "managers", 1, 0)).gate().orElseThrow().approvals())
                .as("carol is known to be one of them")
                .hasSize(1);
    }

    @Test
    void anApprovalThatWasCheckedAgainstLessIsRefused() {
        Release asked = on(ready(ReleaseOptions.defaults()), asks("a/7", "", 1, 0));
        String rules = asked.gate().orElseThrow().rules();
        Release stricter = on(asked, asks("b/9", "managers", 1, 0));
        ReleaseEvent late = new ReleaseEvent.Decided(
                new Decision(true, 1, HASH, ""), Actor.jenkins("bob"), "x", Optional.of(rules));
        assertThatThrownBy(() -> on(stricter, late))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("more is asked");
        assertThat(on(asked, late).isWaitingForApproval()).isFalse();
    }

    @Test
    void aGatePassesByItselfOnlyWhereAllWhoAskLetIt() {
        ReleaseEvent over = new ReleaseEvent.ObjectionTimeOver(1, HASH, "");
        Release soak = on(ready(ReleaseOptions.defaults()), asks("a/7", "", 1, 5));
        assertThat(on(soak, over).isWaitingForApproval()).isFalse();
        for (long passesAt : new long[] {0, 99}) {
            Release both = on(soak, asks("b/9", "", 1, passesAt));
            assertThatThrownBy(() -> on(both, over))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessageContaining("let people approve");
        }
        assertThatThrownBy(() -> on(ready(TWO_IN_JENKINS), over)).hasMessageContaining("rules");
    }

    @Test
    void theCommandLineApprovesNothingForThePolicy() {
        Release gate = ready(TWO_IN_JENKINS);
        assertThatThrownBy(() -> on(gate, approval(OPERATOR.actor(), 1)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("rules of Jenkins that want 2 approvals there, and has 0");
        Release one = on(gate, approval(Actor.jenkins("olga"), 1));
        assertThat(one.isWaitingForApproval()).isTrue();
        assertThatThrownBy(() -> on(one, new ReleaseEvent.NextRequested(OPERATOR)))
                .hasMessageContaining("has 1")
                .hasMessageContaining("--without-approval");
        assertThat(on(one, approval(Actor.jenkins("bob"), 1)).isWaitingForApproval())
                .isFalse();
    }

    /** As the record's reader leaves them, when another hand wrote them as approvals of Jenkins. */
    @Test
    void approvalsThatClaimToCountAreShownAndDoNot() {
        List<Approval> forged = List.of(
                new Approval(Actor.commandLine("alice"), 1, ""),
                new Approval(Actor.commandLine("bob"), 1, ""),
                new Approval(Actor.SYSTEM, 1, ""));
        Gate policy = new Gate(1, 2, forged, "", List.of(new GateDemand("", "", "", false, true, 0)));
        assertThat(policy.isApproved()).isFalse();
        assertThat(policy.notCounted()).hasSize(2);
        assertThat(policy.with(new Approval(Actor.jenkins("bob"), 2, "")).counted())
                .extracting(approval -> approval.who().id())
                .containsExactly("bob");
        Gate plain = new Gate(1, 2, forged.subList(0, 2), "", List.of());
        assertThat(plain.isApproved()).as("nobody asked for more").isTrue();
    }

    /** An older command line writes back what it knows, and so does who edits the Secret. */
    @Test
    void aGateThatSomebodyTookOutOfTheRecordIsThereAllTheSame() {
        Release gate = ready(TWO_IN_JENKINS);
        String state = Json.write(gate);
        String bare = state.replaceAll("\"demands\":\\[[^]]*]", "\"demands\":[]")
                .replaceAll("\"required\":2", "\"required\":0");
        assertThat(Json.release(bare, "it").gate()).isEqualTo(gate.gate());
        String none = state.replaceAll("\"gate\":\\{.*?}]?}(?=,\"hold\")", "\"gate\":null");
        assertThat(none).contains("\"gate\":null");
        assertThat(Json.release(none, "it").gate()).isEqualTo(gate.gate());
        String stale = state.replaceAll("\"gate\":\\{\"batch\":1", "\"gate\":{\"batch\":0");
        assertThat(stale).isNotEqualTo(state);
        assertThat(Json.release(stale, "it").isWaitingForApproval()).isTrue();
    }

    @Test
    void theCommandLineGoesPastAGateOnlyWithAReasonThatStays() {
        Release gate = ready(TWO_IN_JENKINS);
        assertThatThrownBy(() -> on(gate, new ReleaseEvent.NextRequested(BUILD, "I may")))
                .as("not in Jenkins")
                .isInstanceOf(RequestRefused.class);
        Release past = on(gate, new ReleaseEvent.NextRequested(OPERATOR, "Jenkins is down"));
        assertThat(past.batch()).isEqualTo(2);
        assertThat(past.audit()).anySatisfy(line -> {
            assertThat(line.tells(Happening.WITHOUT_APPROVAL)).isTrue();
            assertThat(line.what()).isEqualTo("WITHOUT APPROVAL past gate 1");
            assertThat(line.comment()).isEqualTo("Jenkins is down");
            assertThat(line.who()).isEqualTo(OPERATOR.actor());
        });
        Release next = on(past, new ReleaseEvent.BatchReady(2));
        assertThat(next.isWaitingForApproval())
                .as("the next gate wants its own")
                .isTrue();
        assertThatThrownBy(() -> on(next, new ReleaseEvent.ConfirmRequested(OPERATOR, "")))
                .hasMessageContaining("in Jenkins");
        assertThat(on(next, new ReleaseEvent.ConfirmRequested(OPERATOR, "", "still down"))
                        .phase())
                .isEqualTo(Phase.CONFIRMED);
    }

    @Test
    void whatMovesAllAtOnceIsApprovedBeforeItMoves() {
        Release prepared = prepared(TWO_IN_JENKINS, "1");
        assertThat(prepared.gate().orElseThrow().batch()).isZero();
        assertThatThrownBy(() -> on(prepared, new ReleaseEvent.NextRequested(BUILD)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("the start waits for approval");
        Release held = on(prepared, decision(Actor.jenkins("bob"), 0, false));
        assertThat(held.hold().orElseThrow().message()).contains("The start of shop/web was rejected by bob");
        Release again = on(held, new ReleaseEvent.NextRequested(BUILD));
        assertThat(again.phase()).as("still asked").isEqualTo(Phase.PREPARED);
        Release approved = on(on(again, approval(Actor.jenkins("bob"), 0)), approval(Actor.jenkins("carol"), 0));
        Release moving = on(approved, new ReleaseEvent.NextRequested(BUILD));
        assertThat(moving.batch()).isEqualTo(1);
        assertThatThrownBy(() -> on(on(moving, new ReleaseEvent.BatchReady(1)), approval(Actor.jenkins("bob"), 0)))
                .as("a late click at the first gate")
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    void whoScalesEverythingIntoOneBatchOpensTheGate() {
        Release prepared = prepared(TWO_IN_JENKINS, "2");
        assertThat(prepared.gate()).isEmpty();
        Release small = on(prepared, new ReleaseEvent.Resized(BatchSchedule.of(BatchSpec.parse("2"), 1)));
        assertThat(small.isWaitingForApproval()).isTrue();
    }

    @Test
    void aGateBeforeTheFirstBatchForWhoWantsIt() {
        Release prepared = prepared(ReleaseOptions.defaults().withGateBefore(true), "2");
        assertThat(prepared.isWaitingForApproval()).isTrue();
        Release approved = on(prepared, approval(OPERATOR.actor(), 0));
        assertThat(on(approved, new ReleaseEvent.NextRequested(OPERATOR)).batch())
                .isEqualTo(1);
        Release asked = on(prepared(ReleaseOptions.defaults(), "2"), asks("a/7", "managers", 1, 0));
        assertThat(asked.gate().orElseThrow().batch()).as("a step asked").isZero();
        assertThat(last(asked).what()).isEqualTo("gate opened before the first batch");
    }

    @Test
    void whoGoesOnWithAReleaseIsBehindItFromThenOn() {
        Release release = prepared(ReleaseOptions.defaults(), "2");
        assertThat(release.origin()).isEqualTo(new Origin(List.of("alice", "author"), "shop/deploy"));
        Holder other = new Holder(
                Actor.jenkins("bob"), "shop/other #1", "jenkins:y", new Origin(List.of("bob"), "shop/other"));
        Release moved = on(release, new ReleaseEvent.NextRequested(other));
        assertThat(moved.origin()).isEqualTo(new Origin(List.of("alice", "author", "bob"), "shop/deploy"));
    }

    @Test
    void isReadAsItWasWrittenAndFromEarlierVersionsToo() {
        Release release = on(ready(TWO_IN_JENKINS), asks("a/7", "managers", 1, 0));
        assertThat(Json.release(Json.write(release), "it")).isEqualTo(release);
        String options = Json.write(ReleaseOptions.defaults());
        assertThat(options)
                .as("the plan hash of others stays")
                .doesNotContain("gateBefore", "approvalsInJenkins", "rules");
        assertThat(Json.write(release.change())).doesNotContain("changesOthers");
        Release plain = ready(ReleaseOptions.defaults().withGates(GateRule.ALL));
        String old = Json.write(plain)
                .replaceAll(",?\"demands\":\\[]", "")
                .replaceAll(",?\"wayBack\":false", "")
                .replaceAll(",?\"origin\":\\{[^}]*}", "");
        assertThat(old).doesNotContain("demands", "origin", "wayBack");
        Release read = Json.release(old, "it");
        assertThat(read.origin()).isEqualTo(Origin.NONE);
        assertThat(read.gate()).isEqualTo(plain.gate());
        assertThat(read.change()).isEqualTo(plain.change());
    }

    private Release ready(ReleaseOptions options) {
        return on(on(prepared(options, "2"), new ReleaseEvent.NextRequested(BUILD)), new ReleaseEvent.BatchReady(1));
    }

    private Release prepared(ReleaseOptions options, String batches) {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "id",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change(HASH, false, Optional.empty(), Optional.empty()),
                options,
                BatchSchedule.of(BatchSpec.parse(batches), 4),
                BUILD,
                1);
        return on(machine.start(planned, 1).release(), new ReleaseEvent.Prepared("r"));
    }

    private Release on(Release release, ReleaseEvent event) {
        return machine.on(release, event, 10).release();
    }

    private static ReleaseEvent asks(String asker, String approvers, int people, long passesAt) {
        return new ReleaseEvent.GateRequested(
                people, BUILD.actor(), new GateDemand(asker, "shop/deploy", approvers, false, false, passesAt));
    }

    private static ReleaseEvent approval(Actor who, int batch) {
        return decision(who, batch, true);
    }

    private static ReleaseEvent decision(Actor who, int batch, boolean approve) {
        return new ReleaseEvent.Decided(new Decision(approve, batch, HASH, ""), who, "x");
    }

    private static AuditEntry last(Release release) {
        return release.audit().get(release.audit().size() - 1);
    }
}
