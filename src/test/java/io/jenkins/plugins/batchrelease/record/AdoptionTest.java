package io.jenkins.plugins.batchrelease.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of what counts, as a table: who wrote it, how it follows, who drives. */
class AdoptionTest {
    private static final Holder BUILD = new Holder(Actor.jenkins("alice"), "deploy #1", "jenkins:deploy#1");
    private static final Holder PERSON = new Holder(Actor.commandLine("bob"), "bob@desk", "desk:1");

    private final ReleaseMachine machine = new ReleaseMachine();
    private final Release prepared = prepared();
    private final Release held = on(prepared, new ReleaseEvent.HoldRequested(PERSON.actor(), "desk", ""));
    private final Release moved = on(prepared, new ReleaseEvent.NextRequested(BUILD));
    private final Release taken = on(prepared, new ReleaseEvent.NextRequested(PERSON));

    @Test
    void whatWeWroteAndWhatFollowsCounts() {
        assertThat(adopt(prepared, moved, Provenance.OURS, true)).isEqualTo(new Adoption.Take(moved));
        assertThat(adopt(prepared, moved, Provenance.UNKNOWN, true)).isEqualTo(new Adoption.Take(moved));
        assertThat(adopt(prepared, prepared, Provenance.FOREIGN, true)).isEqualTo(new Adoption.Nothing());
    }

    @Test
    void whoHasNoSealMayHoldAndTakeOverButNotMoveWhatABuildDrives() {
        assertThat(adopt(prepared, held, Provenance.FOREIGN, true)).isEqualTo(new Adoption.Take(held));
        assertThat(adopt(prepared, taken, Provenance.FOREIGN, true)).isEqualTo(new Adoption.Take(taken));
        assertThat(adopt(prepared, moved, Provenance.FOREIGN, true)).isEqualTo(new Adoption.Refuse());
    }

    @Test
    void forksAndReplaysAreRefusedByWhoeverDrives() {
        for (Provenance any : Provenance.values()) {
            assertThat(adopt(moved, held, any, true)).as("fork, " + any).isEqualTo(new Adoption.Refuse());
            assertThat(adopt(moved, prepared, any, true)).as("replay, " + any).isEqualTo(new Adoption.Refuse());
        }
        assertThat(Adoption.of(
                        moved, stored(moved, "7", Provenance.OURS), stored(prepared, "6", Provenance.OURS), true))
                .as("an echo of our own that comes late")
                .isEqualTo(new Adoption.Nothing());
    }

    @Test
    void whoOnlyLooksOnWithoutAKeyFollowsWhatIsThere() {
        assertThat(adopt(moved, taken, Provenance.UNKNOWN, false)).isEqualTo(new Adoption.Take(taken));
        assertThat(adopt(moved, taken, Provenance.FOREIGN, false)).isEqualTo(new Adoption.Refuse());
    }

    @Test
    void whatWasKeptIsWhatTheBeginningIsComparedWith() {
        assertThat(Adoption.first(stored(prepared, "8", Provenance.FOREIGN), Optional.of(prepared)))
                .as("a record of the version before, equal to what the build kept")
                .isEqualTo(prepared);
        assertThat(Adoption.first(stored(prepared, "8", Provenance.OURS), Optional.of(moved)))
                .as("an older one put back while we were away")
                .isEqualTo(moved);
        assertThat(Adoption.first(stored(moved, "8", Provenance.FOREIGN), Optional.of(prepared)))
                .isEqualTo(prepared);
        Release unknown = Adoption.first(stored(moved, "8", Provenance.FOREIGN), Optional.empty());
        assertThat(unknown.holder().actor()).isEqualTo(Actor.commandLine("alice"));
        assertThat(unknown.holder().id()).as("no build of ours").isNotEqualTo(BUILD.id());
        assertThat(unknown.audit()).noneMatch(line -> line.who().kind() == Actor.Kind.JENKINS);
    }

    @Test
    void approvalsThatNobodyVouchesForAreOfTheCommandLineAndChangeNoRules() {
        Release gate = atGate();
        Release forged = on(gate, approval("mallory", gate));
        Release claimed = ((Adoption.Take) adopt(gate, forged, Provenance.FOREIGN, true)).release();

        assertThat(forged.gate().orElseThrow().isApproved()).isTrue();
        assertThat(claimed.gate().orElseThrow().approvals())
                .extracting(given -> given.who().kind())
                .containsExactly(Actor.Kind.COMMAND_LINE);
        assertThat(claimed.gate().orElseThrow().isApproved())
                .as("the rules want approvals that are given in Jenkins")
                .isFalse();
        assertThat(claimed.gate().orElseThrow().demands())
                .isEqualTo(gate.gate().orElseThrow().demands());
        assertThat(claimed.audit()).noneMatch(line -> line.who().equals(Actor.jenkins("mallory")));
    }

    @Test
    void namesThatNobodyVouchesForAreOnePersonHoweverMany() {
        Release gate = atGate(ReleaseOptions.defaults().withGates(GateRule.EACH).withRequiredApprovals(2));
        Release twice = on(on(gate, told("mallory", gate)), told("trent", gate));
        assertThat(twice.gate().orElseThrow().isApproved())
                .as("at the command line, names are the API server's")
                .isTrue();

        for (Release claimed : List.of(
                ((Adoption.Take) adopt(gate, twice, Provenance.FOREIGN, true)).release(),
                Adoption.first(stored(twice, "8", Provenance.FOREIGN), Optional.empty()))) {
            Gate read = claimed.gate().orElseThrow();
            assertThat(read.approvals()).as("all are shown").hasSize(2);
            assertThat(read.counted()).hasSize(1);
            assertThat(read.notCounted()).hasSize(1);
            assertThat(read.isApproved()).isFalse();
            assertThat(on(claimed, approval("alice", claimed))
                            .gate()
                            .orElseThrow()
                            .isApproved())
                    .isTrue();
            assertThat(Json.release(Json.write(claimed), "a test")).isEqualTo(claimed);
        }
    }

    @Test
    void whatTheReleaseReliesOnAndHowItIsToBeIsNotTakenFromOthers() {
        Release gate = atGate();
        Release over = on(gate, new ReleaseEvent.TakenOver(PERSON));
        ObjectNode edited = (ObjectNode) read(Json.write(over));
        edited.withObject("/reliance").put("told", 4).withObject("/now").put("allowed", 4);
        edited.withObject("/options").put("approvalsInJenkins", 0);
        edited.withObject("/change").put("wayBack", true);
        edited.withObject("/origin").putArray("people");
        Release forged = Json.release(edited.toString(), "a test");
        Release claimed = ((Adoption.Take) adopt(gate, forged, Provenance.FOREIGN, true)).release();

        assertThat(claimed.holder()).isEqualTo(PERSON);
        assertThat(claimed.reliance()).isPresent().isEqualTo(gate.reliance());
        assertThat(claimed.options()).isEqualTo(gate.options());
        assertThat(claimed.change()).isEqualTo(gate.change());
        assertThat(claimed.origin()).isEqualTo(gate.origin());
        assertThat(claimed.gate()).isEqualTo(gate.gate());
    }

    @Test
    void otherDocumentsAreRefusedWhoeverWroteThem() {
        ObjectNode edited = (ObjectNode) read(Json.write(taken));
        edited.withObject("/change")
                .putObject("documents")
                .put("terms", "a")
                .put("manifest", "b")
                .put("previous", "c")
                .put("changes", "");
        Release other = Json.release(edited.toString(), "a test");
        for (Provenance any : Provenance.values()) {
            assertThat(adopt(prepared, other, any, true)).as(any.name()).isEqualTo(new Adoption.Refuse());
        }
        assertThatThrownBy(() -> Adoption.first(stored(other, "8", Provenance.FOREIGN), Optional.of(prepared)))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContaining("another hand");
    }

    @Test
    void whoHasNoSealMayGiveAReleaseUp() {
        Release forgotten = on(prepared, new ReleaseEvent.ForgetRequested(PERSON.actor(), "desk", "gone"));
        assertThat(adopt(prepared, forgotten, Provenance.FOREIGN, true)).isEqualTo(new Adoption.Take(forgotten));
    }

    private static ReleaseEvent approval(String who, Release gate) {
        Decision yes = new Decision(true, gate.batch(), gate.planHash(), "");
        return new ReleaseEvent.Decided(yes, Actor.jenkins(who), "page");
    }

    private static ReleaseEvent told(String who, Release gate) {
        Decision yes = new Decision(true, gate.batch(), gate.shownHash(), "");
        return new ReleaseEvent.Decided(yes, Actor.commandLine(who), "desk");
    }

    private Release atGate() {
        return atGate(ReleaseOptions.defaults().withApprovalsInJenkins(1));
    }

    private Release atGate(ReleaseOptions options) {
        Release moving = on(prepared(options), new ReleaseEvent.NextRequested(BUILD));
        Release gate = on(moving, new ReleaseEvent.BatchReady(1));
        assertThat(gate.isWaitingForApproval()).isTrue();
        return gate;
    }

    private static JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Adoption adopt(Release ours, Release theirs, Provenance by, boolean driving) {
        return Adoption.of(ours, stored(ours, "7", Provenance.OURS), stored(theirs, "8", by), driving);
    }

    private static StoredRecord stored(Release release, String version, Provenance by) {
        ReleaseMaterial none = new ReleaseMaterial(
                new Manifest(List.of()), new Previous(Optional.empty(), List.of()), Optional.empty());
        return new StoredRecord(release, none, version, by);
    }

    private Release prepared() {
        return prepared(ReleaseOptions.defaults());
    }

    private Release prepared(ReleaseOptions options) {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "one",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("hash", false, Optional.empty(), Optional.empty()),
                options,
                BatchSchedule.of(BatchSpec.parse("2"), 4),
                BUILD,
                1);
        Release ready = on(machine.start(planned, 2).release(), new ReleaseEvent.Prepared("web-2"));
        assertThat(ready.phase()).isEqualTo(Phase.PREPARED);
        return ready;
    }

    private Release on(Release release, ReleaseEvent event) {
        return machine.on(release, event, 3).release();
    }
}
