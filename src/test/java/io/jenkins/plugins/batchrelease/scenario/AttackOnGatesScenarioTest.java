package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateDemand;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Origin;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Nobody gets round a gate")
@ExtendWith(ScenarioExtension.class)
class AttackOnGatesScenarioTest {
    private static final ReleaseOptions POLICY = ReleaseOptions.defaults().withApprovalsInJenkins(2);

    private final Holder build = new Holder(
            Actor.jenkins("alice"),
            "shop/deploy #7",
            "jenkins:x:" + System.nanoTime(),
            new Origin(List.of("alice"), "shop/deploy"));
    private final Holder operator = Scenario.holder("mallory");

    @Test
    @DisplayName("what two people in Jenkins are to approve, no number of names at the command line does")
    void namesAtTheCommandLine(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService jenkins = s.process();
        Release gate = atGate(s, jenkins, POLICY);
        ReleaseService cli = s.process();
        for (String name : List.of("mallory", "alice", "bob")) {
            assertThatThrownBy(() -> approve(cli, gate, Actor.commandLine(name)))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessageContaining("does not count")
                    .hasMessageContaining("2 approvals");
        }
        assertThatThrownBy(() -> Scenario.get(cli.next(gate.key(), operator)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("--without-approval");
        assertThat(updated(s)).isEqualTo(1);

        approve(jenkins, gate, Actor.jenkins("bob"));
        approve(jenkins, gate, Actor.jenkins("carol"));
        assertThat(Scenario.get(jenkins.next(gate.key(), build)).batch()).isEqualTo(2);
    }

    @Test
    @DisplayName("at 3 a.m. the operator goes on with a reason that stays, and the next gate wants its own approvals")
    void theOperatorGoesOn(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService jenkins = s.process();
        Release gate = atGate(s, jenkins, POLICY);
        ReleaseService cli = s.process();

        Release last = Scenario.get(cli.next(gate.key(), operator, "Jenkins is down, orders are lost"));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(last.isWaitingForApproval()).isTrue();
        assertThat(last.audit())
                .filteredOn(line -> line.tells(Happening.WITHOUT_APPROVAL))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.comment()).contains("orders are lost");
                    assertThat(line.who()).isEqualTo(operator.actor());
                });
        assertThatThrownBy(() -> Scenario.get(cli.confirm(gate.key(), operator, "")))
                .isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> Scenario.get(jenkins.next(gate.key(), build, "me too")))
                .isInstanceOf(RequestRefused.class);
        assertThat(s.process().status(gate.key()).release().isWaitingForApproval())
                .isTrue();
        assertThat(Scenario.get(cli.rollback(gate.key(), operator, "")).phase())
                .as("the way back needs nobody")
                .isEqualTo(Phase.ROLLED_BACK);
    }

    @Test
    @DisplayName("another job that opens the same gate without its rules opens it with them")
    void anotherJobAsksForLess(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release moved = moved(s, service, ReleaseOptions.defaults());
        Release asked = Scenario.get(service.requestGate(moved.key(), asks("a/7", "managers", true)));
        Release again = Scenario.get(s.process().requestGate(moved.key(), asks("b/9", "", false)));

        assertThat(again.gate().orElseThrow().rules())
                .isEqualTo(asked.gate().orElseThrow().rules())
                .contains("managers");
        assertThatThrownBy(() -> approve(service, again, Actor.commandLine("mallory")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("only Jenkins can tell");
        assertThatThrownBy(() -> Scenario.get(service.decide(
                        again.key(), Scenario.approve(again), Actor.jenkins("bob"), "b", "what b thinks")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("more is asked");
        assertThatThrownBy(() -> Scenario.get(
                        service.passGate(again.key(), again.batch(), again.planHash(), "nobody objected to b")))
                .isInstanceOf(RequestRefused.class);
        assertThat(updated(s)).isEqualTo(1);
    }

    @Test
    @DisplayName("who approved before more was asked does not count, also after a restart")
    void approvedBeforeMoreWasAsked(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release moved = moved(s, service, ReleaseOptions.defaults());
        Release asked = Scenario.get(service.requestGate(
                moved.key(), new ReleaseEvent.GateRequested(2, build.actor(), demand("a/7", "", false))));
        approve(service, asked, Actor.jenkins("mallory"));
        Scenario.get(service.requestGate(moved.key(), asks("b/9", "managers", false)));

        ReleaseService restarted = s.process();
        Release after = restarted.status(moved.key()).release();
        assertThat(after.gate().orElseThrow().approvals()).isEmpty();
        assertThat(after.gate().orElseThrow().required()).isEqualTo(2);
    }

    @Test
    @DisplayName("what moves all pods at once under a policy moves none before people approved")
    void allAtOnce(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService jenkins = s.process();
        Release prepared = s.start(jenkins, build, s.request(StatefulSetYaml.web("new"), "1", POLICY));
        assertThat(prepared.isWaitingForApproval()).isTrue();
        assertThatThrownBy(() -> Scenario.get(jenkins.next(prepared.key(), build)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("the start waits for approval");
        assertThat(updated(s)).isZero();

        approve(jenkins, prepared, Actor.jenkins("bob"));
        approve(jenkins, prepared, Actor.jenkins("carol"));
        assertThat(Scenario.get(jenkins.next(prepared.key(), build)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(updated(s)).isEqualTo(3);
    }

    @Test
    @DisplayName("a workload that is not there yet is not created before people approved")
    void createdWhole(Scenario s) {
        ReleaseService jenkins = s.process();
        Release prepared = s.start(jenkins, build, s.request(StatefulSetYaml.web("new"), "3", POLICY));
        assertThat(prepared.isWaitingForApproval()).isTrue();
        assertThatThrownBy(() -> Scenario.get(jenkins.next(prepared.key(), build)))
                .isInstanceOf(RequestRefused.class);
        assertThat(s.statefulSet("web")).isNull();
    }

    @Test
    @DisplayName("a gate before the first batch: a rejection holds, and going on still asks")
    void rejectedBeforeItMoves(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release prepared = s.start(
                service,
                operator,
                s.request(
                        StatefulSetYaml.web("new"),
                        "2",
                        ReleaseOptions.defaults().withGates(GateRule.NONE).withGateBefore(true)));
        Release held = Scenario.get(service.decide(
                prepared.key(), Scenario.reject(prepared, "not today"), Actor.commandLine("bob"), "desk"));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        Release again = Scenario.get(service.next(prepared.key(), operator));
        assertThat(again.phase()).isEqualTo(Phase.PREPARED);
        assertThat(updated(s)).isZero();
        approve(service, again, Actor.commandLine("bob"));
        assertThat(Scenario.get(service.next(prepared.key(), operator)).batch()).isEqualTo(1);
        assertThatThrownBy(() -> approve(service, again, Actor.commandLine("carol")))
                .as("a decision about the start is none about batch 1")
                .isInstanceOf(RequestRefused.class);
    }

    @Test
    @DisplayName("a version of the history as a source is a release like any other, and only who goes back goes back")
    void aVersionIsNoWayBack(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release first =
                s.start(service, operator, s.request(StatefulSetYaml.web("new"), "1", ReleaseOptions.defaults()));
        Scenario.get(service.next(first.key(), operator));
        Scenario.get(service.confirm(first.key(), operator, ""));

        ReleasePlan source =
                service.plan(history(s, first.key(), new ManifestSource.FromHistory("web", Optional.of(1)), POLICY));
        assertThat(source.change().restores()).contains(1);
        assertThat(source.change().wayBack()).isFalse();
        ReleasePlan back = service.plan(history(
                s, first.key(), ManifestSource.FromHistory.wayBack("web", Optional.of(1)), ReleaseOptions.defaults()));
        assertThat(back.change().wayBack()).isTrue();
        assertThat(Scenario.get(service.start(source, build)).isWaitingForApproval())
                .as("under a policy it asks like any other")
                .isTrue();
    }

    private static ReleaseRequest history(Scenario s, ReleaseKey key, ManifestSource source, ReleaseOptions options) {
        return new ReleaseRequest(
                Optional.of(s.namespace()), Optional.of(key.name()), source, Optional.empty(), options);
    }

    private Release moved(Scenario s, ReleaseService service, ReleaseOptions options) {
        Release prepared = s.start(service, build, s.request(StatefulSetYaml.web("new"), "1, 100%", options));
        return Scenario.get(service.next(prepared.key(), build));
    }

    private Release atGate(Scenario s, ReleaseService service, ReleaseOptions options) {
        Release moved = moved(s, service, options);
        assertThat(moved.isWaitingForApproval()).isTrue();
        return moved;
    }

    private static Release approve(ReleaseService service, Release shown, Actor who) {
        Decision decision = Scenario.approve(shown);
        return Scenario.get(service.decide(shown.key(), decision, who, "there"));
    }

    private ReleaseEvent.GateRequested asks(String asker, String approvers, boolean notByStarters) {
        return new ReleaseEvent.GateRequested(1, build.actor(), demand(asker, approvers, notByStarters));
    }

    private static GateDemand demand(String asker, String approvers, boolean notByStarters) {
        return new GateDemand(asker, "shop/deploy", approvers, notByStarters, false, 0);
    }

    private static int updated(Scenario s) {
        return s.tagCounts("web").getOrDefault("new", 0);
    }
}
