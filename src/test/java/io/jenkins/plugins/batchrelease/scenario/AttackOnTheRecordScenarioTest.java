package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Secret;
import io.jenkins.plugins.batchrelease.plan.EvenBatches;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who may edit Secrets in the namespace attacks the record")
@ExtendWith(ScenarioExtension.class)
class AttackOnTheRecordScenarioTest {
    private final Holder build = new Holder(Actor.jenkins("alice"), "deploy #1", "jenkins:deploy#1");
    private final Holder bob = Scenario.holder("bob");
    private final SealedJournals jenkins = new SealedJournals("the controller's own key");

    private ReleaseService controller(Scenario s) {
        return s.process(s.cluster().client(ScenarioCluster.PROCESS), jenkins);
    }

    private Release atGate(Scenario s, ReleaseService service, Holder holder) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseOptions gated = ReleaseOptions.defaults().withGates(GateRule.EACH);
        Release started = s.start(service, holder, s.request(StatefulSetYaml.web("new"), "2", gated));
        return Scenario.get(service.next(started.key(), holder));
    }

    private static Release now(ReleaseService service, Release release) {
        return service.status(release.key()).release();
    }

    private static void approve(ObjectNode state, String kind) {
        ObjectNode approval = state.withObject("/gate").withArray("approvals").addObject();
        approval.put("at", 1)
                .put("comment", "")
                .putObject("who")
                .put("kind", kind)
                .put("id", "mallory");
    }

    @Test
    @DisplayName("forged approvals are what somebody at the command line said, live and after a restart")
    void forgedApprovals(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        new Forger(s, "web").state(state -> approve(state, "JENKINS"));
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(
                        now(service, gate).gate().orElseThrow().approvals())
                .extracting(given -> given.who().kind())
                .containsExactly(Actor.Kind.COMMAND_LINE));
        service.close();
        assertThat(now(controller(s), gate).gate().orElseThrow().approvals())
                .extracting(given -> given.who().kind())
                .containsExactly(Actor.Kind.COMMAND_LINE);
        assertThat(s.partition("web")).isEqualTo(2);
    }

    @Test
    @DisplayName("a phase that the driver did not reach holds the release, and no pod moves")
    void forgedPhase(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        new Forger(s, "web").state(state -> state.put("phase", "UPDATING").put("batch", 2));
        await().atMost(Scenario.PATIENCE)
                .until(() -> now(service, gate).phase() == Phase.HELD
                        && new Forger(s, "web").state().contains("\"HELD\""));
        assertThat(now(service, gate).hold().orElseThrow().message()).contains("another hand");
        assertThat(s.partition("web")).isEqualTo(2);
    }

    @Test
    @DisplayName("options are those that the release was started with")
    void forgedOptions(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        service.close();
        new Forger(s, "web")
                .state(state ->
                        state.withObject("/options").put("gates", "NONE").put("historyLimit", 1));
        Release after = now(controller(s), gate);
        assertThat(after.options()).isEqualTo(gate.options());
        assertThat(after.holder()).isEqualTo(build);
    }

    @Test
    @DisplayName("an older state that is put back is written over, and people are told")
    void replayed(Scenario s) {
        ReleaseService service = controller(s);
        Forger forger = new Forger(s, "web");
        s.runs(StatefulSetYaml.web("old"));
        ReleaseOptions gated = ReleaseOptions.defaults().withGates(GateRule.EACH);
        Release started = s.start(service, build, s.request(StatefulSetYaml.web("new"), "2", gated));
        Secret before = forger.copy();
        Release gate = Scenario.get(service.next(started.key(), build));
        forger.replay(before);
        await().atMost(Scenario.PATIENCE)
                .until(() -> forger.state().contains("\"HELD\"")
                        && now(service, gate).batch() == 1);
        assertThat(now(service, gate).hold().orElseThrow().reason()).isEqualTo("record");
    }

    @Test
    @DisplayName("a record that is deleted at a gate is there again, and the audit tells it")
    void deleted(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        Forger forger = new Forger(s, "web");
        forger.delete();
        await().atMost(Scenario.PATIENCE).until(() -> forger.state().contains("written anew"));
        Release after = now(service, gate);
        assertThat(after.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(after.audit()).anyMatch(line -> line.tells(Happening.RECORD_LOST));
    }

    @Test
    @DisplayName(
            "an edited manifest is not deployed, a cut-off way back is noticed at once; in Jenkins and at the command line")
    void editedDocuments(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        service.close();
        Forger forger = new Forger(s, "web");
        Secret intact = forger.copy();
        forger.document("manifest", json -> json.replace("\"new\"", "\"evil\""));
        forger.document("manifest", json -> json + " ");
        assertRefused(controller(s), gate, "data.manifest");
        assertRefused(s.process(), gate, "data.manifest");
        forger.replay(intact);
        forger.document("previous", json -> json + " ");
        assertRefused(controller(s), gate, "data.previous");
        assertRefused(s.process(), gate, "data.previous");
        assertThat(s.partition("web")).isEqualTo(2);
    }

    private static void assertRefused(ReleaseService service, Release gate, String field) {
        assertThatThrownBy(() -> service.status(gate.key()))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContainingAll(field, "another hand", forget(gate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "manifest", "previous"})
    @DisplayName("a record that nobody can read names the way out first, and that one works")
    void unreadable(String field, Scenario s) {
        ReleaseService gone = s.process();
        Release gate = atGate(s, gone, bob);
        gone.close();
        Forger forger = new Forger(s, "web");
        forger.field(field, "bm8gcmVjb3Jk");
        ReleaseService other = s.process();
        assertThatThrownBy(() -> other.status(gate.key()))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContaining(forget(gate));
        other.discardRecord(gate.key());
        assertThat(forger.state()).isEmpty();
    }

    @Test
    @DisplayName(
            "a record that somebody made unreadable is written over by who drives the release, and people are told")
    void unreadableWhileDriven(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        Forger forger = new Forger(s, "web");
        forger.field("manifest", "bm8gcmVjb3Jk");
        await().atMost(Scenario.PATIENCE).until(() -> forger.state().contains("\"HELD\""));
        assertThat(now(controller(s), gate).hold().orElseThrow().reason()).isEqualTo("record");
    }

    private static String forget(Release release) {
        return "batch-release forget web -n " + release.key().namespace();
    }

    @Test
    @DisplayName(
            "a record that is another release's is not driven as ours, nor written over; both are told as what they are")
    void anotherReleaseInItsPlace(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        Forger forger = new Forger(s, "web");
        forger.state(state -> state.put("id", "another").withObject("/holder").put("id", build.id()));

        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(gate.key()).progress().impediment().isPresent());
        assertThat(service.status(gate.key()).progress().impediment().orElseThrow())
                .satisfies(told -> assertThat(told.reason()).isEqualTo("another"))
                .satisfies(told -> assertThat(told.text()).contains("another release", "forget"));
        assertThatThrownBy(
                        () -> Scenario.get(service.decide(gate.key(), Scenario.approve(gate), build.actor(), "page")))
                .isInstanceOf(AnotherRelease.class);
        assertThat(forger.state()).contains("\"another\"");
        service.close();

        ReleaseService after = controller(s);
        assertThatThrownBy(() -> after.requireSame(gate))
                .isInstanceOf(AnotherRelease.class)
                .hasMessageContaining("deploy #1");
        Release closed = after.disowned(gate, build.actor(), "page", "gone");
        assertThat(closed.phase()).isEqualTo(Phase.FAILED);
        assertThat(forger.state()).as("nothing is written").contains("\"another\"");
        assertThat(s.partition("web")).isEqualTo(2);
    }

    @Test
    @DisplayName("what the command line started is gone on with, and nobody in it spoke from Jenkins")
    void startedAtTheCommandLine(Scenario s) {
        ReleaseService commandLine = s.process();
        Release gate = atGate(s, commandLine, bob);
        new Forger(s, "web").state(state -> approve(state, "JENKINS"));
        commandLine.close();
        ReleaseService service = controller(s);
        assertThat(now(service, gate).gate().orElseThrow().approvals())
                .extracting(given -> given.who().kind())
                .containsExactly(Actor.Kind.COMMAND_LINE);
        assertThat(Scenario.get(service.next(gate.key(), build)).batch()).isEqualTo(2);
    }

    @Test
    @DisplayName("the command line goes on with what Jenkins started, and Jenkins follows")
    void finishedAtTheCommandLine(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        ReleaseService commandLine = s.process();
        Scenario.get(commandLine.decide(gate.key(), Scenario.approve(gate), bob.actor(), "desk"));
        Scenario.get(commandLine.next(gate.key(), bob));
        await().atMost(Scenario.PATIENCE).until(() -> now(service, gate).phase() == Phase.AWAITING_CONFIRM);
        assertThat(now(service, gate).holder()).isEqualTo(bob);
        assertThat(Scenario.get(service.confirm(gate.key(), build, "")).version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a version that somebody put into the history is no way back that rules make an exception for")
    void forgedVersion(Scenario s) {
        ReleaseService service = controller(s);
        Release gate = atGate(s, service, build);
        Scenario.get(service.decide(gate.key(), Scenario.approve(gate), build.actor(), "page"));
        Scenario.get(service.next(gate.key(), build));
        Scenario.get(service.confirm(gate.key(), build, ""));
        new Forger(s, "web.v1").copyAs("web.v9", meta -> meta.replace("\"number\":1,", "\"number\":9,"));

        ReleasePlan good = service.plan(backTo(s, 1));
        ReleasePlan forged = service.plan(backTo(s, 9));
        assertThat(good.change().wayBack()).isTrue();
        assertThat(good.warnings()).noneMatch(words -> words.contains("not written by this Jenkins"));
        assertThat(service.kept(gate.key()).foreign())
                .as("the history says it, too")
                .containsExactly(9);
        assertThat(s.process().kept(gate.key()).foreign())
                .as("who has no key cannot tell")
                .isEmpty();
        assertThat(forged.change().wayBack()).isFalse();
        assertThat(forged.warnings())
                .anyMatch(words -> words.contains("v9 of the history was not written by this Jenkins"));
    }

    @Test
    @DisplayName("what was sealed for another cluster is not genuine here; one that was moved or renamed is the same")
    void sealedForAnotherCluster(Scenario s) {
        ReleaseService here = underMarks(s, "server https://prod", "cluster prod");
        Release gate = atGate(s, here, build);
        Scenario.get(here.decide(gate.key(), Scenario.approve(gate), build.actor(), "page"));
        Scenario.get(here.next(gate.key(), build));
        Scenario.get(here.confirm(gate.key(), build, ""));
        here.close();

        ReleaseService elsewhere = underMarks(s, "server https://test", "cluster test");
        assertThat(elsewhere.plan(backTo(s, 1)).change().wayBack()).isFalse();
        for (ReleaseService same : List.of(
                underMarks(s, "server https://prod", "cluster renamed"),
                underMarks(s, "server https://moved", "cluster prod"))) {
            assertThat(same.plan(backTo(s, 1)).change().wayBack()).isTrue();
        }
    }

    @Test
    @DisplayName("an open release that was sealed for another cluster is what somebody at the command line says")
    void openReleaseOfAnotherCluster(Scenario s) {
        ReleaseService there = underMarks(s, "cluster test");
        Release gate = atGate(s, there, build);
        Scenario.get(there.decide(gate.key(), Scenario.approve(gate), build.actor(), "page"));
        there.close();
        Release here = now(underMarks(s, "cluster prod"), gate);
        assertThat(here.gate().orElseThrow().approvals())
                .extracting(given -> given.who().kind())
                .containsExactly(Actor.Kind.COMMAND_LINE);
        assertThat(here.holder().id()).isNotEqualTo(build.id());
    }

    /** A Jenkins with the same key, and no copies of its own. */
    private static ReleaseService underMarks(Scenario s, String... marks) {
        return s.process(
                s.cluster().client(ScenarioCluster.PROCESS),
                new SealedJournals("the controller's own key", Set.of(marks)));
    }

    private static ReleaseRequest backTo(Scenario s, int version) {
        return new ReleaseRequest(
                Optional.of(s.namespace()),
                Optional.of("web"),
                new ManifestSource.FromHistory("web", Optional.of(version), true),
                Optional.of(new EvenBatches(1)),
                ReleaseOptions.defaults());
    }
}
