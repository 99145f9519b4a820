package io.jenkins.plugins.batchrelease.service.view;

import static io.jenkins.plugins.batchrelease.service.view.Story.BEGIN;
import static io.jenkins.plugins.batchrelease.service.view.Story.NEW;
import static io.jenkins.plugins.batchrelease.service.view.Story.OLD;
import static io.jenkins.plugins.batchrelease.service.view.Story.crashing;
import static io.jenkins.plugins.batchrelease.service.view.Story.pod;
import static io.jenkins.plugins.batchrelease.service.view.Story.pods;
import static io.jenkins.plugins.batchrelease.service.view.Story.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A release as pages and REST show it")
class ReleaseViewTest {
    private static final ReleaseKey KEY = new ReleaseKey("shop", "web");

    @Test
    void whatNobodyHasSeenIsNoNumber() throws Exception {
        String json = Json.write(Story.begins("1, 2", 2).view(Progress.unseen()).counts());

        assertThat(Json.mapper().readTree(json))
                .isEqualTo(Json.mapper()
                        .readTree(
                                "{\"replicas\":2,\"target\":0,\"updated\":null,\"available\":null,\"outdated\":null}"));
        assertThat(Json.write(Story.begins("1, 2", 2).view(Progress.absent()).counts()))
                .contains("\"updated\":0");
    }

    @Test
    @DisplayName("batches tell when they started, when they were ready and who let them pass")
    void batchesTellTheirStory() {
        ReleaseView view = Story.begins("1, 50%, 100%", 4)
                .prepared()
                .next()
                .ready()
                .approvedBy("bob", "fine")
                .next()
                .view(pods(4, 1));

        assertThat(view.batches()).extracting(BatchLine::target).containsExactly(1, 2, 4);
        assertThat(view.batches()).extracting(BatchLine::step).containsExactly(1, 1, 2);
        assertThat(view.batches())
                .extracting(BatchLine::state)
                .containsExactly(BatchLine.State.DONE, BatchLine.State.CURRENT, BatchLine.State.WAITING);
        BatchLine first = view.batches().get(0);
        assertThat(first.startedAt()).isEqualTo(OptionalLong.of(BEGIN + 2000));
        assertThat(first.readyAt()).isEqualTo(OptionalLong.of(BEGIN + 3000));
        assertThat(first.approvals()).containsExactly(new ApprovalLine("bob", BEGIN + 4000, "fine"));
        assertThat(view.batches().get(1).startedAt()).isEqualTo(OptionalLong.of(BEGIN + 5000));
        assertThat(view.batches().get(1).readyAt()).isEmpty();
        assertThat(view.batches().get(2).startedAt()).isEmpty();
    }

    @Test
    @DisplayName("a batch that was done when the hold came stays done; one under way stays under way")
    void aHoldUndoesNothing() {
        Story atGate = Story.begins("1, 2", 2).prepared().next().ready().rejectedBy("bob", "too slow");
        assertThat(atGate.view().batches().get(0).state()).isEqualTo(BatchLine.State.DONE);

        Story inBatch = Story.begins("1, 2", 2).prepared().next().fails("CrashLoopBackOff", "Pod web-1 crashes");
        assertThat(inBatch.view().batches().get(0).state()).isEqualTo(BatchLine.State.CURRENT);
        assertThat(inBatch.view().hold().orElseThrow().from()).isEqualTo(Phase.UPDATING);
    }

    @Test
    @DisplayName("batches that went back are undone, those that never began still wait")
    void batchesThatWentBack() {
        Story story = Story.begins("1, 2", 2).prepared().next().ready().rollback();
        assertThat(story.view().batches())
                .extracting(BatchLine::state)
                .containsExactly(BatchLine.State.UNDONE, BatchLine.State.WAITING);
        assertThat(story.backAgain().view().batches().get(0).state()).isEqualTo(BatchLine.State.UNDONE);
    }

    @Test
    @DisplayName("pods are new by the revision of the release, also on the way back")
    void podsAreNewByTheRevisionOfTheRelease() {
        Story story = Story.begins("1, 2", 2).prepared().next().ready();
        ReleaseView view = story.view(pods(2, 1));
        assertThat(view.pods()).extracting(PodLine::isNew).containsExactly(false, true);
        assertThat(view.counts()).isEqualTo(new Counts(2, 1, OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(1)));
        assertThat(view.images()).isEqualTo(new Images(List.of("web:1"), List.of("web:2")));

        ReleaseView back = story.rollback().view(pods(List.of(pod("web-0", false), pod("web-1", true)), OLD));
        assertThat(back.pods()).extracting(PodLine::isNew).containsExactly(false, true);
        assertThat(back.counts()).isEqualTo(new Counts(2, 1, OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(1)));
    }

    @Test
    @DisplayName("before the release is prepared no pod counts as new")
    void beforeItIsPrepared() {
        assertThat(Story.begins("1", 2).view(pods(2, 1)).pods())
                .extracting(PodLine::isNew)
                .containsExactly(false, false);
    }

    @Test
    @DisplayName("a pod that cannot become ready says why")
    void aPodSaysWhy() {
        ReleaseView view = Story.begins("1, 2", 2)
                .prepared()
                .next()
                .fails("CrashLoopBackOff", "Pod web-1 crashes")
                .view(pods(List.of(pod("web-0", false), crashing("web-1", "back-off 10s")), NEW));
        PodLine broken = view.pods().get(1);
        assertThat(broken.ready()).isFalse();
        assertThat(broken.restarts()).isEqualTo(3);
        assertThat(broken.trouble().orElseThrow().message()).isEqualTo("back-off 10s");
        assertThat(view.counts().available()).hasValue(0);
    }

    @Test
    @DisplayName("what is offered follows the phase")
    void whatIsOffered() {
        Story story = Story.begins("1, 2", 2);
        assertThat(story.view().actions()).containsExactly(Action.HOLD, Action.ROLLBACK);
        assertThat(story.prepared().view().actions()).containsExactly(Action.NEXT, Action.HOLD, Action.ROLLBACK);
        assertThat(story.next().view().actions()).containsExactly(Action.HOLD, Action.ROLLBACK);
        assertThat(story.ready().view().actions())
                .containsExactly(Action.APPROVE, Action.REJECT, Action.HOLD, Action.ROLLBACK);
        assertThat(story.approvedBy("bob", "").view().actions())
                .containsExactly(Action.NEXT, Action.HOLD, Action.ROLLBACK);
        assertThat(story.next().fails("deadline", "too slow").view().actions())
                .containsExactly(Action.RETRY, Action.ROLLBACK, Action.FORGET);
        assertThat(story.next().ready().view().actions()).containsExactly(Action.CONFIRM, Action.HOLD, Action.ROLLBACK);
        assertThat(story.confirmed(2).view().actions()).containsExactly(Action.ROLLBACK_TO);
    }

    @Test
    @DisplayName("a gate after the last batch comes before the confirmation")
    void aGateAfterTheLastBatch() {
        Story story = Story.begins("1", 1).prepared().next().ready();
        story.and(new ReleaseEvent.GateRequested(2, Actor.jenkins("alice"), "build/7"))
                .approvedBy("bob", "");
        ReleaseView view = story.view();
        assertThat(view.gate().orElseThrow().open()).isTrue();
        assertThat(view.gate().orElseThrow().approvals())
                .extracting(ApprovalLine::who)
                .containsExactly("bob");
        assertThat(view.actions()).contains(Action.APPROVE).doesNotContain(Action.CONFIRM);
        assertThat(story.approvedBy("carol", "").view().actions()).contains(Action.CONFIRM);
    }

    @Test
    @DisplayName("on the way back nothing is offered, and after it the versions are")
    void onTheWayBack() {
        Story story = Story.begins("1", 1).prepared().next().rollback();
        assertThat(story.view().actions()).isEmpty();
        assertThat(story.backAgain().view().actions()).containsExactly(Action.ROLLBACK_TO);
    }

    @Test
    @DisplayName("what is held is tried again if it moved, and goes on from where it stood if it did not")
    void whatIsHeld() {
        Story story = Story.begins("1, 2", 2).prepared().next().ready().rejectedBy("bob", "no");
        assertThat(story.view().actions()).containsExactly(Action.CONTINUE, Action.ROLLBACK, Action.FORGET);
        Story moving = Story.begins("1, 2", 2).prepared().next().fails("deadline", "too slow");
        assertThat(moving.view().actions()).containsExactly(Action.RETRY, Action.ROLLBACK, Action.FORGET);
    }

    @Test
    @DisplayName("what the viewer has no right to is not offered, and what is offered may be the only news")
    void whatTheViewerHasNoRightTo() {
        Snapshot all =
                Snapshot.of(Story.begins("1, 2", 2).prepared().next().ready().view());
        Snapshot fewer = all.offering(action -> action == Action.APPROVE);
        assertThat(fewer.view().actions()).containsExactly(Action.APPROVE);
        assertThat(fewer.tag()).hasSameSizeAs(all.tag()).isNotEqualTo(all.tag());
        assertThat(all.offering(action -> action == Action.APPROVE).tag()).isEqualTo(fewer.tag());
        assertThat(all.offering(action -> action == Action.REJECT).tag()).isNotEqualTo(fewer.tag());
    }

    @Test
    @DisplayName("the Service has switched once its batch's traffic did, and no longer on the way back")
    void theServiceSwitch() {
        Story story = Story.begins(KEY, "1, 2", 2, Optional.of(new ServiceSwitch("web-svc", 1)))
                .prepared()
                .next()
                .ready();
        assertThat(story.view().serviceSwitch()).contains(new ReleaseView.SwitchLine("web-svc", 1, false));
        assertThat(story.verified().view().serviceSwitch()).contains(new ReleaseView.SwitchLine("web-svc", 1, true));
        assertThat(story.rollback().view().serviceSwitch()).contains(new ReleaseView.SwitchLine("web-svc", 1, false));
    }

    @Test
    @DisplayName("the version that was said to be good last is the current one")
    void theCurrentVersion() {
        Story story = Story.begins("1", 1).prepared().next().ready();
        assertThat(story.view(pods(1, 1), version(1, "web:0"), version(2, "web:1"))
                        .versions())
                .extracting(VersionLine::current)
                .containsExactly(false, true);
        ReleaseView confirmed =
                story.confirmed(3).view(pods(1, 1), version(1, "web:0"), version(2, "web:1"), version(3, "web:2"));
        assertThat(confirmed.versions()).extracting(VersionLine::current).containsExactly(false, false, true);
        assertThat(confirmed.images()).isEqualTo(new Images(List.of("web:1"), List.of("web:2")));
        assertThat(confirmed.closed()).isTrue();
        // The page of an old release, after others came.
        assertThat(story.view(pods(1, 1), version(3, "web:2"), version(4, "web:3"))
                        .versions())
                .extracting(VersionLine::current)
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("every sentence the state machine writes is understood")
    void everySentenceIsUnderstood() {
        Story story = Story.begins(KEY, "1, 2, 3", 3, Optional.of(new ServiceSwitch("web", 1)))
                .prepared()
                .next()
                .ready()
                .verified()
                .and(new ReleaseEvent.GateRequested(2, Actor.jenkins("alice"), "build/7"))
                .approvedBy("bob", "")
                .approvedBy("carol", "")
                .next()
                .fails("CrashLoopBackOff", "Pod web-1\ncrashes")
                .next()
                .and(new ReleaseEvent.TakenOver(new io.jenkins.plugins.batchrelease.release.Holder(
                        Actor.commandLine("dora"), "dora@laptop", "other")))
                .ready()
                .rejectedBy("bob", "no")
                .next()
                .and(new ReleaseEvent.Resized(
                        BatchSchedule.of(io.jenkins.plugins.batchrelease.plan.BatchSpec.parse("1, 2, 5"), 5)))
                .and(new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "page", "wait"));
        ReleaseView held = story.view();
        assertThat(held.audit()).extracting(AuditLine::kind).doesNotContain(Happening.OTHER);
        assertThat(held.audit())
                .extracting(AuditLine::kind)
                .startsWith(
                        Happening.STARTED,
                        Happening.PREPARED,
                        Happening.BATCH_STARTED,
                        Happening.BATCH_READY,
                        Happening.TRAFFIC_SWITCHED,
                        Happening.GATE_OPENED,
                        Happening.APPROVED,
                        Happening.APPROVED,
                        Happening.BATCH_STARTED,
                        Happening.HELD,
                        Happening.WENT_ON,
                        Happening.TAKEN_OVER)
                .endsWith(Happening.RESIZED, Happening.HOLD_REQUESTED);
        assertThat(line(held, Happening.BATCH_STARTED).numbers()).containsExactly(1, 3, 1, 3);
        assertThat(line(held, Happening.HELD).detail()).isEqualTo("Pod web-1\ncrashes");
        assertThat(line(held, Happening.TAKEN_OVER).via()).isEqualTo(Actor.Kind.COMMAND_LINE);
        assertThat(story.rollback().backAgain().view().audit())
                .extracting(AuditLine::kind)
                .endsWith(Happening.ROLLBACK_STARTED, Happening.ROLLED_BACK);
        assertThat(Story.begins("1", 1)
                        .prepared()
                        .next()
                        .ready()
                        .confirmed(4)
                        .view()
                        .audit())
                .extracting(AuditLine::kind)
                .endsWith(Happening.CONFIRMED, Happening.RECORDED);
    }

    private static AuditLine line(ReleaseView view, Happening kind) {
        return view.audit().stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("the JSON has the documented fields and nothing that identifies the holder's process")
    void theJson() throws Exception {
        Snapshot picture =
                Snapshot.of(Story.begins("1, 2", 2).prepared().next().ready().view(pods(2, 1), version(1, "web:1")));
        assertThat(picture.json()).doesNotContain("secret-holder-id");
        JsonNode json = Json.mapper().readTree(picture.json());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "namespace",
                        "name",
                        "id",
                        "sequence",
                        "phase",
                        "planHash",
                        "batch",
                        "startedAt",
                        "phaseSince",
                        "closed",
                        "version",
                        "restores",
                        "workload",
                        "holder",
                        "images",
                        "counts",
                        "batches",
                        "gate",
                        "hold",
                        "serviceSwitch",
                        "waiting",
                        "impediment",
                        "drift",
                        "pods",
                        "audit",
                        "versions",
                        "actions",
                        "tag");
        assertThat(json.at("/phase").asText()).isEqualTo("AWAITING_APPROVAL");
        assertThat(json.at("/batches/0/state").asText()).isEqualTo("done");
        assertThat(json.at("/batches/1/readyAt").isNull()).isTrue();
        assertThat(json.at("/gate/open").asBoolean()).isTrue();
        assertThat(json.at("/pods/1/isNew").asBoolean()).isTrue();
        assertThat(json.at("/audit/0/kind").asText()).isEqualTo("started");
        assertThat(json.at("/audit/0/via").asText()).isEqualTo("JENKINS");
        assertThat(json.at("/actions/0").asText()).isEqualTo("approve");
        assertThat(json.at("/holder/place").asText()).isEqualTo("shop/deploy #12");
        assertThat(json.at("/tag").asText()).hasSize(16);
    }

    @Test
    @DisplayName("markup and direction marks in names are data like any other")
    void markupIsData() throws Exception {
        String evil = "</script><script>alert(1)</script>\u202e\"";
        ReleaseView view =
                Story.begins("1", 1).prepared().next().ready().view(pods(List.of(crashing(evil, evil)), NEW));
        JsonNode json = Json.mapper().readTree(Snapshot.of(view).json());
        assertThat(json.at("/pods/0/name").asText()).isEqualTo(evil);
        assertThat(json.at("/pods/0/trouble/message").asText()).isEqualTo(evil);
    }

    @Test
    @DisplayName("the same content has the same tag; a pod that changes changes it")
    void theTag() {
        Story story = Story.begins("1, 2", 2).prepared().next();
        String tag = Snapshot.of(story.view(pods(2, 0))).tag();
        assertThat(Snapshot.of(story.view(pods(2, 0))).tag()).isEqualTo(tag);
        assertThat(Snapshot.of(story.view(pods(2, 1))).tag()).isNotEqualTo(tag);
    }

    @Test
    @DisplayName("a name without a release has no phase, and shows the versions there are")
    void aNameWithoutRelease() throws Exception {
        ReleaseView none = ReleaseView.none(KEY, KeptVersions.of(List.of(version(1, "web:1"))));
        JsonNode json = Json.mapper().readTree(Snapshot.of(none).json());
        assertThat(json.at("/phase").isNull()).isTrue();
        assertThat(json.at("/batches").isArray()).isTrue();
        assertThat(json.at("/versions/0/current").asBoolean()).isTrue();
    }
}
