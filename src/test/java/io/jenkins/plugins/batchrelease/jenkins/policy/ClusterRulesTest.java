package io.jenkins.plugins.batchrelease.jenkins.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterPolicy;
import io.jenkins.plugins.batchrelease.jenkins.config.DateFreeze;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.ClusterDemand;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterRulesTest {
    private static final long CHRISTMAS = Instant.parse("2026-12-24T12:00:00Z").toEpochMilli();
    private static final long SPRING = Instant.parse("2026-04-01T12:00:00Z").toEpochMilli();

    private final ClusterPolicy policy = new ClusterPolicy();
    private final ClusterRules rules = new ClusterRules("prod", policy);

    private void freezeAtChristmas() {
        DateFreeze freeze = new DateFreeze();
        freeze.setFrom("2026-12-20");
        freeze.setTo("2027-01-03");
        freeze.setTimeZone("UTC");
        freeze.setReason("Year-end business");
        policy.setFreezes(List.of(freeze));
    }

    private static ReleasePlan plan(String batches, int replicas, boolean creates) {
        return new ReleasePlan(
                new ReleaseKey("shop", "web"),
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("hash", creates, Optional.empty(), Optional.empty()),
                ReleaseOptions.defaults(),
                BatchSchedule.of(BatchSpec.parse(batches), replicas),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new ReleaseMaterial(
                        new Manifest(List.of()), new Previous(Optional.empty(), List.of()), Optional.empty()));
    }

    @Test
    void withoutAPolicyNothingIsAskedAndNothingForbidden() {
        assertThat(rules.approvals()).isZero();
        assertThat(rules.approvers()).isEmpty();
        assertThat(rules.allowsSelfApproval()).isTrue();
        assertThat(rules.on(ReleaseOptions.defaults()).approvalsInJenkins()).isZero();
        assertThat(rules.problems(plan("1", 10, false), CHRISTMAS)).isEmpty();
        rules.checkMove(Releases.prepared("a"), CHRISTMAS);
        rules.checkMove(Releases.atGate("a"), CHRISTMAS);
    }

    @Test
    void gatesOpenAfterEveryBatchAndWantThatManyPeople() {
        policy.setApprovals(2);

        ReleaseOptions options = rules.on(ReleaseOptions.defaults());

        assertThat(options.gates()).isEqualTo(GateRule.ALL);
        assertThat(options.requiredApprovals()).isEqualTo(2);
    }

    @Test
    void whoNamesApproversWantsOneOfThem() {
        policy.setApprovers(List.of("alice", "release-managers"));

        assertThat(rules.approvers()).isEqualTo("alice,release-managers");
        assertThat(rules.approvals()).isEqualTo(1);
    }

    @Test
    void nothingStartsInAFreezeAndTheMessageSaysWhyAndUntilWhen() {
        freezeAtChristmas();

        assertThat(rules.problems(plan("1, 100%", 10, false), CHRISTMAS))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .contains("'prod'")
                        .contains("until 2027-01-04 00:00 UTC")
                        .contains("Year-end business")
                        .contains("2026-12-20 to 2027-01-03"));
        assertThat(rules.problems(plan("1, 100%", 10, false), SPRING)).isEmpty();
    }

    @Test
    void nothingMovesOnInAFreezeAndThatPasses() {
        freezeAtChristmas();

        for (Release release : List.of(Releases.prepared("a"), Releases.decided(Releases.atGate("a"), true))) {
            assertThatThrownBy(() -> rules.checkMove(release, CHRISTMAS))
                    .hasMessageContaining("Year-end business")
                    .isInstanceOfSatisfying(PolicyRefused.class, refused -> assertThat(refused.isPassing())
                            .isTrue());
            assertThatCode(() -> rules.checkMove(release, SPRING)).doesNotThrowAnyException();
        }
    }

    @Test
    void aReleaseThatBringsAnEarlierVersionBackIsNeverStopped() {
        freezeAtChristmas();
        policy.setApprovals(2);

        assertThatCode(() -> rules.checkMove(Releases.restoring("a"), CHRISTMAS))
                .doesNotThrowAnyException();
    }

    @Test
    void aFirstBatchThatIsTooBigIsAProblemThatSaysWhatWouldDo() {
        policy.setLargestFirstBatch("10%");

        assertThat(rules.problems(plan("2", 30, false), SPRING)).singleElement().satisfies(problem -> assertThat(
                        problem)
                .contains("at most 3 of 30 pods (10%)")
                .contains("this one has 15")
                .contains("batches: '10%, 100%'"));
        assertThat(rules.problems(plan("10%, 100%", 30, false), SPRING)).isEmpty();
        assertThat(rules.problems(plan("100%", 1, false), SPRING)).isEmpty();
    }

    @Test
    void whatDoesNotExistYetMayComeWhole() {
        policy.setLargestFirstBatch("1");

        assertThat(rules.problems(plan("1", 30, true), SPRING)).isEmpty();
    }

    /** The rule was made, or the workload grew, after the release was planned. */
    @Test
    void aFirstBatchIsLookedAtAgainBeforeItMoves() {
        policy.setLargestFirstBatch("10%");
        assertThatCode(() -> rules.checkMove(Releases.prepared("a"), SPRING)).doesNotThrowAnyException();

        assertThatThrownBy(() -> rules.checkMove(Releases.prepared("a", "100%", 3), SPRING))
                .hasMessageContaining("at most 1 of 3 pods")
                .isInstanceOfSatisfying(PolicyRefused.class, refused -> assertThat(refused.isPassing())
                        .isFalse());
    }

    /** The release has one gate with one approval, from before the rule was made. */
    @Test
    void approvalsAreCountedAgainBeforeTheNextBatch() {
        Release approvedByOne = Releases.decided(Releases.atGate("a"), true);
        policy.setApprovals(1);
        assertThatCode(() -> rules.checkMove(approvedByOne, SPRING)).doesNotThrowAnyException();

        policy.setApprovals(2);
        assertThatThrownBy(() -> rules.checkMove(approvedByOne, SPRING))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("2 approvals")
                .hasMessageContaining("there is one")
                .hasMessageContaining("batch 1");
        Release held = Releases.on(approvedByOne, new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "here", "wait"));
        assertThatThrownBy(() -> rules.checkMove(held, SPRING)).isInstanceOf(PolicyRefused.class);
    }

    @Test
    void aBatchThatFailedIsTriedAgainWithoutNewApprovals() {
        policy.setApprovals(2);
        Release moving = Releases.on(Releases.prepared("a"), new ReleaseEvent.NextRequested(Releases.BUILD));
        Release held = Releases.on(moving, new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "here", "wait"));

        assertThatCode(() -> rules.checkMove(held, SPRING)).doesNotThrowAnyException();
    }

    @Test
    void theReleaseKnowsThatItsGatesArePassedInJenkins() {
        policy.setApprovals(2);

        assertThat(rules.on(ReleaseOptions.defaults()).approvalsInJenkins()).isEqualTo(2);
    }

    @Test
    void whatIsSaidAtTheCommandLineCountsForNoRule() {
        Release approved = Releases.on(
                Releases.atGate("a"),
                new ReleaseEvent.Decided(new Decision(true, 1, "hash", ""), Actor.commandLine("alice"), "x"));
        rules.checkMove(approved, SPRING);
        policy.setApprovals(1);

        assertThatThrownBy(() -> rules.checkMove(approved, SPRING))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("there is none");
    }

    /** The rule was made after the release started, so nothing has opened a gate. */
    @Test
    void whatMovesAllAtOnceIsApprovedBefore() {
        policy.setApprovals(1);

        assertThatThrownBy(() -> rules.checkMove(Releases.prepared("a", "1", 3), SPRING))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("before the first batchReleaseNext");
        assertThatCode(() -> rules.checkMove(Releases.prepared("a", "2", 3), SPRING))
                .doesNotThrowAnyException();
    }

    @Test
    void aVersionOfTheHistoryAsASourceIsFrozenLikeAnyOther() {
        freezeAtChristmas();

        assertThatThrownBy(() -> rules.checkMove(bringsBack(false, Releases.BUILD), CHRISTMAS))
                .hasMessageContaining("Year-end business");
        assertThatCode(() -> rules.checkMove(bringsBack(true, Releases.BUILD), CHRISTMAS))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheCommandLineCallsAWayBackIsNotTakenForOne() {
        freezeAtChristmas();
        Holder mallory = new Holder(Actor.commandLine("mallory"), "mallory@laptop", "1");

        assertThatThrownBy(() -> rules.checkMove(bringsBack(true, mallory), CHRISTMAS))
                .hasMessageContaining("Year-end business");
    }

    private static Release bringsBack(boolean wayBack, Holder by) {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "id",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("hash", false, Optional.empty(), Optional.of(1), wayBack),
                ReleaseOptions.defaults(),
                BatchSchedule.of(BatchSpec.parse("1"), 3),
                by,
                1);
        return Releases.on(new ReleaseMachine().start(planned, 1).release(), new ReleaseEvent.Prepared("web-2"));
    }

    @Test
    void documentsThatNobodyAllowed() {
        policy.setDocumentKinds(List.of("Service, configmap"));

        assertThat(rules.problems(with(ReleaseOptions.defaults(), "v1 Service a", "v1 ConfigMap b"), SPRING))
                .isEmpty();
        assertThat(rules.problems(with(ReleaseOptions.defaults(), "batch/v1 CronJob night"), SPRING))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("CronJob/night", "Service, configmap"));
        assertThat(rules.problems(with(ReleaseOptions.defaults(), "serving.knative.dev/v1 Service a"), SPRING))
                .as("another one's Service runs pods")
                .hasSize(1);
        policy.setDocumentKinds(List.of("VirtualService.networking.istio.io"));
        assertThat(rules.problems(with(ReleaseOptions.defaults(), "networking.istio.io/v1 VirtualService a"), SPRING))
                .isEmpty();
        assertThatThrownBy(() -> policy.setDocumentKinds(List.of("../x"))).hasMessageContaining("documentKinds");
    }

    @Test
    void whereApprovalsAreWantedNothingRunsBesideTheWorkload() {
        ReleaseOptions also = ReleaseOptions.defaults()
                .with(draft -> draft.also(List.of(WorkloadSelector.parse("deployment/worker"))));
        ReleasePlan plan =
                with(also, "batch/v1 Job once", "rbac.authorization.k8s.io/v1 RoleBinding b", "v1 ConfigMap c");
        assertThat(rules.problems(plan, SPRING)).isEmpty();

        policy.setApprovals(1);

        assertThat(rules.problems(plan, SPRING))
                .satisfiesExactly(
                        worker -> assertThat(worker).contains("deployment/worker"),
                        job -> assertThat(job).contains("Job/once"),
                        rights -> assertThat(rights).contains("RoleBinding/b"));
    }

    @Test
    void anAutoscalerScalesTheWorkloadThatIsReleasedAndNoOther() {
        ReleasePlan own = with(ReleaseOptions.defaults(), "autoscaling/v2 HorizontalPodAutoscaler a StatefulSet web");
        ReleasePlan other = with(ReleaseOptions.defaults(), "autoscaling/v2 HorizontalPodAutoscaler a Deployment shop");
        assertThat(rules.problems(other, SPRING)).isEmpty();

        policy.setApprovals(1);

        assertThat(rules.problems(own, SPRING)).isEmpty();
        assertThat(rules.problems(other, SPRING)).singleElement().satisfies(problem -> assertThat(problem)
                .contains("HorizontalPodAutoscaler/a", "Deployment/shop", "StatefulSet/web"));
    }

    @Test
    void theReleaseKnowsWhatTheRulesDemandedWhenItStarted() {
        policy.setApprovals(2);
        policy.setApprovers(List.of("ann", "managers"));
        policy.setSelfApproval(false);
        policy.setLargestFirstBatch("10%");

        assertThat(rules.on(ReleaseOptions.defaults()).rules())
                .contains(new ClusterDemand("prod", "ann,managers", true, true));
        assertThat(new ClusterRules("", new ClusterPolicy()).on(ReleaseOptions.defaults()))
                .as("a cluster that only the job knows")
                .isEqualTo(ReleaseOptions.defaults());
    }

    /** The rule was made after the release started, or it was started at the command line. */
    @Test
    void mostOfThePodsAtOnceAreApprovedBefore() {
        policy.setApprovals(1);

        assertThatThrownBy(() -> rules.checkMove(Releases.prepared("a", "9, 100%", 10), SPRING))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("before the first batchReleaseNext");
        policy.setLargestFirstBatch("90%");
        assertThatCode(() -> rules.checkMove(Releases.prepared("a", "9, 100%", 10), SPRING))
                .doesNotThrowAnyException();
    }

    private static ReleasePlan with(ReleaseOptions options, String... documents) {
        ReleasePlan plan = plan("1, 100%", 10, false);
        List<ManifestDocument> all = Stream.of(documents)
                .map(text -> text.split(" "))
                .map(ClusterRulesTest::document)
                .map(json -> new ManifestDocument(json, "test"))
                .toList();
        return new ReleasePlan(
                plan.key(),
                plan.workload(),
                plan.change(),
                options,
                plan.schedule(),
                plan.documents(),
                plan.warnings(),
                plan.problems(),
                plan.blockedBy(),
                new ReleaseMaterial(new Manifest(all), plan.material().previous(), Optional.empty()));
    }

    /** Its API version, kind and name; and kind and name of what it scales. */
    private static ObjectNode document(String... words) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", words[0])
                .put("kind", words[1]);
        json.withObject("/metadata").put("name", words[2]);
        if (words.length > 3) {
            json.withObject("/spec/scaleTargetRef").put("kind", words[3]).put("name", words[4]);
        }
        return json;
    }
}
