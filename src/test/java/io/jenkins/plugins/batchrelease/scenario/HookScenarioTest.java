package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.report.LogExcerpt;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Hooks run before the pods of a batch move")
@ExtendWith(ScenarioExtension.class)
class HookScenarioTest {
    private static final StatefulSetYaml NEW = StatefulSetYaml.web("new").parallel();

    private final Holder alice = Scenario.holder("alice");

    private Release start(Scenario s, ReleaseService service, JobYaml hook, ReleaseOptions options) {
        s.runs(StatefulSetYaml.web("old").parallel());
        return s.start(service, alice, s.request(hook.after(s, NEW), "2", options));
    }

    private Release start(Scenario s, ReleaseService service, JobYaml hook) {
        return start(s, service, hook, ReleaseOptions.defaults());
    }

    @Test
    @DisplayName("no pod moves while a hook runs; people see what is waited for; it is gone when the batch has moved")
    void noPodMovesWhileAHookRuns(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                start(s, service, JobYaml.migrate("before-first-batch").taking(2));
        try (SeenJobs jobs = new SeenJobs(s)) {
            assertThat(jobs.there()).as("not applied with the other documents").isEmpty();
            CompletableFuture<Release> next = service.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE).until(() -> jobs.there().size() == 1);
            await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(
                            service.status(release.key()).progress().waiting())
                    .contains(new Waiting(Waiting.Kind.HOOK, "Job/migrate", 0, 0)));
            assertThat(s.tags("web").values()).containsOnly("old");
            assertThat(s.partition("web")).isEqualTo(3);

            Release ready = Scenario.get(next);
            assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(s.tags("web")).containsEntry("web-2", "new");
            assertThat(ready.audit())
                    .extracting(entry -> entry.fact().kind())
                    .containsSubsequence(Happening.HOOK_STARTED, Happening.HOOK_DONE, Happening.BATCH_READY);
            assertThat(jobs.there()).isEmpty();

            Scenario.get(service.next(release.key(), alice));
            assertThat(jobs.names()).as("before the first batch only").hasSize(1);
            Scenario.get(service.confirm(release.key(), alice, ""));
            assertThat(service.history(release.key())).hasSize(2);
        }
    }

    @Test
    @DisplayName("before every batch means once before each, one after the other in the manifest's order")
    void onceBeforeEveryBatch(Scenario s) {
        ReleaseService service = s.process();
        s.runs(StatefulSetYaml.web("old").parallel());
        String yaml = JobYaml.migrate("between-batches, before-batch-3")
                .named("check")
                .after(s, JobYaml.migrate("before-every-batch").after(s, NEW));
        Release release = s.start(service, alice, s.request(yaml, "3", ReleaseOptions.defaults()));
        try (SeenJobs jobs = new SeenJobs(s)) {
            for (int batch = 1; batch <= 3; batch++) {
                release = Scenario.get(service.next(release.key(), alice));
            }
            assertThat(release.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(jobs.names().values())
                    .extracting(name -> name.substring(0, name.lastIndexOf('-')))
                    .containsExactlyInAnyOrder("migrate-1", "migrate-2", "migrate-3", "check-2", "check-3");
            assertThat(release.audit())
                    .filteredOn(entry -> entry.fact().kind() == Happening.HOOK_STARTED)
                    .extracting(entry -> entry.fact().numbers().get(0) + " " + entry.detail())
                    .containsExactly("1 Job/migrate", "2 Job/migrate", "2 Job/check", "3 Job/migrate", "3 Job/check");
            assertThat(jobs.there()).isEmpty();
        }
    }

    @Test
    @DisplayName("a hook that fails holds the batch, is named with its reason and its pod, and runs anew with next")
    void aHookThatFails(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                start(s, service, JobYaml.migrate("before-first-batch").tagged("bad"));
        try (SeenJobs jobs = new SeenJobs(s)) {
            Release held = Scenario.get(service.next(release.key(), alice));
            assertThat(held.phase()).isEqualTo(Phase.HELD);
            Hold hold = held.hold().orElseThrow();
            assertThat(hold.reason()).isEqualTo("hookFailed");
            Job first = jobs.there().get(0);
            String pod = hold.pod().orElseThrow();
            assertThat(hold.message())
                    .contains("Job/migrate", first.getMetadata().getName(), "BackoffLimitExceeded", pod, "next");
            assertThat(s.tags("web").values()).containsOnly("old");
            assertThat(service.podReport(release.key(), pod).containers())
                    .singleElement()
                    .satisfies(container -> {
                        assertThat(container.lastExit()).contains(1);
                        if (s.cluster().hasLogs()) {
                            assertThat(container.logs())
                                    .flatExtracting(LogExcerpt::lines)
                                    .contains("migrating");
                        }
                    });

            Release again = Scenario.get(service.next(release.key(), alice));
            assertThat(again.hold().orElseThrow().reason()).isEqualTo("hookFailed");
            assertThat(jobs.names())
                    .as("the first one and the one that ran anew")
                    .hasSize(2);
            assertThat(jobs.there()).singleElement().satisfies(job -> assertThat(
                            job.getMetadata().getUid())
                    .isNotEqualTo(first.getMetadata().getUid()));

            Scenario.get(service.rollback(release.key(), alice, ""));
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(() -> assertThat(jobs.there()).isEmpty());
        }
    }

    @Test
    @DisplayName("a hook of an earlier try that does not go is told in time, and what it waits for")
    void aHookThatDoesNotGo(Scenario s) {
        ReleaseService service = s.process();
        Release release = start(
                s,
                service,
                JobYaml.migrate("before-first-batch").tagged("bad"),
                ReleaseOptions.defaults().withProgressDeadlineMillis(4_000));
        try (SeenJobs jobs = new SeenJobs(s)) {
            Scenario.get(service.next(release.key(), alice));
            Job first = jobs.there().get(0);
            finalizers(s, first, "[\"example.com/keep\"]");
            Release held = Scenario.get(service.next(release.key(), alice));
            assertThat(held.hold().orElseThrow().reason()).isEqualTo("hookLate");
            assertThat(held.hold().orElseThrow().message())
                    .contains(first.getMetadata().getName(), "finalizers", "next");

            finalizers(s, first, "null");
            Release again = Scenario.get(service.next(release.key(), alice));
            assertThat(again.hold().orElseThrow().reason())
                    .as("it ran anew, and failed")
                    .isEqualTo("hookFailed");
        }
    }

    private static void finalizers(Scenario s, Job job, String json) {
        s.eyes()
                .batch()
                .v1()
                .jobs()
                .resource(job)
                .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"metadata\":{\"finalizers\":" + json + "}}");
    }

    @Test
    @DisplayName("by policy a hook that fails takes the release back; it stays to be looked at until the next release")
    void byPolicyBack(Scenario s) {
        ReleaseService service = s.process();
        Release release = start(
                s,
                service,
                JobYaml.migrate("between-batches").tagged("bad"),
                ReleaseOptions.defaults().withOnFailure(Policy.ROLLBACK));
        try (SeenJobs jobs = new SeenJobs(s)) {
            Scenario.get(service.next(release.key(), alice));
            Release back = Scenario.get(service.next(release.key(), alice));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            assertThat(s.tags("web").values()).containsOnly("old");
            assertThat(back.audit())
                    .filteredOn(entry -> entry.fact().kind() == Happening.POLICY_ROLLBACK)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.detail()).contains("Job/migrate", "BackoffLimitExceeded"));
            assertThat(jobs.there()).hasSize(1);

            String yaml = JobYaml.migrate("before-batch-2").after(s, NEW);
            s.start(service, alice, s.request(yaml, "2", ReleaseOptions.defaults()));
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(() -> assertThat(jobs.there()).isEmpty());
        }
    }

    @Test
    @DisplayName("whoever goes on after a crash finds the hook that runs, and does not run it a second time")
    void afterACrashItIsFound(Scenario s) {
        ReleaseService killed = s.process();
        Release release = start(s, killed, JobYaml.migrate("before-first-batch").taking(3));
        try (SeenJobs jobs = new SeenJobs(s)) {
            killed.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE).until(() -> jobs.there().size() == 1);
            killed.close();
            assertThat(s.tags("web").values()).containsOnly("old");

            Release ready = Scenario.get(s.process().next(release.key(), alice));
            assertThat(ready.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(jobs.names()).hasSize(1);
            assertThat(ready.audit())
                    .filteredOn(entry -> entry.fact().kind() == Happening.HOOK_DONE)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("a batch that is tried again after its pods have moved does not run its hooks again")
    void notAgainAfterTheMove(Scenario s) {
        ReleaseService service = s.process();
        s.runs(StatefulSetYaml.web("old").parallel());
        String yaml = JobYaml.migrate("before-every-batch")
                .after(s, StatefulSetYaml.web("bad").parallel());
        Release release = s.start(service, alice, s.request(yaml, "2", ReleaseOptions.defaults()));
        try (SeenJobs jobs = new SeenJobs(s)) {
            assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);
            assertThat(jobs.there()).isEmpty();
            assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);
            assertThat(jobs.names()).hasSize(1);
        }
    }

    @Test
    @DisplayName("a hook that another hand deletes holds the release, and is not run again by itself")
    void deletedByAnotherHand(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                start(s, service, JobYaml.migrate("before-first-batch").taking(3));
        try (SeenJobs jobs = new SeenJobs(s)) {
            CompletableFuture<Release> next = service.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE)
                    .until(() ->
                            service.status(release.key()).progress().waiting().isPresent());
            s.eyes().batch().v1().jobs().inNamespace(s.namespace()).delete();

            Hold hold = Scenario.get(next).hold().orElseThrow();
            assertThat(hold.reason()).isEqualTo("hookGone");
            assertThat(hold.message()).contains("Job/migrate", "deleted by another hand", "next");
            assertThat(jobs.names()).hasSize(1);
            assertThat(s.tags("web").values()).containsOnly("old");

            assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(jobs.names()).hasSize(2);
        }
    }

    @Test
    @DisplayName("rolling back stops a hook that runs")
    void rollingBackStopsIt(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                start(s, service, JobYaml.migrate("before-first-batch").taking(60));
        try (SeenJobs jobs = new SeenJobs(s)) {
            service.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE).until(() -> jobs.there().size() == 1);
            Release back = Scenario.get(service.rollback(release.key(), alice, ""));
            assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
            await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
                assertThat(jobs.there()).isEmpty();
                assertThat(s.eyes()
                                .pods()
                                .inNamespace(s.namespace())
                                .withLabel("job-name")
                                .list()
                                .getItems())
                        .isEmpty();
            });
            assertThat(jobs.names()).hasSize(1);
        }
    }

    @Test
    @DisplayName("a hook has the time of its batch; next gives the same one more")
    void aHookHasTheTimeOfItsBatch(Scenario s) {
        ReleaseService service = s.process();
        Release release = start(
                s,
                service,
                JobYaml.migrate("before-first-batch").taking(5),
                ReleaseOptions.defaults().withProgressDeadlineMillis(3_000));
        try (SeenJobs jobs = new SeenJobs(s)) {
            Hold hold = Scenario.get(service.next(release.key(), alice)).hold().orElseThrow();
            assertThat(hold.reason()).isEqualTo("hookLate");
            assertThat(hold.message()).contains("Job/migrate", "within 3 s", "still runs");

            await().atMost(Scenario.PATIENCE).until(() -> jobs.there().stream()
                    .anyMatch(job -> job.getStatus().getSucceeded() != null));
            assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(jobs.names()).hasSize(1);
        }
    }

    @Test
    @DisplayName("a workload that is scaled while a hook runs is not moved by the numbers of before")
    void scaledWhileAHookRuns(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                start(s, service, JobYaml.migrate("before-first-batch").taking(3));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).progress().waiting().isPresent());
        s.scale("web", 6);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().schedule().replicas() == 6);
        assertThat(service.status(release.key()).progress().waiting()).isPresent();
        Scenario.get(next);
        assertThat(s.partition("web")).isEqualTo(3);
        s.awaitReady("web", 6);
        assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(3);
    }

    @Test
    @DisplayName("the plan says when hooks run, and what is wrong with them; a Job that is no hook is applied")
    void thePlanSaysWhen(Scenario s) {
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        String yaml = JobYaml.migrate("before-every-batch")
                .after(s, JobYaml.migrate("").named("ordinary").after(s, NEW));
        ReleasePlan plan = service.plan(s.request(yaml, "2", ReleaseOptions.defaults()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.documents())
                .extracting(DocumentChange::sentence)
                .contains("run Job/migrate before batch 1, 2", "create Job/ordinary");
        try (SeenJobs jobs = new SeenJobs(s)) {
            assertThat(jobs.there()).as("a dry run leaves nothing").isEmpty();
            Scenario.get(service.start(plan, alice));
            assertThat(jobs.there())
                    .extracting(job -> job.getMetadata().getName())
                    .containsExactly("ordinary");
        }
        String wrong = JobYaml.migrate("sometimes")
                        .after(
                                s,
                                JobYaml.migrate("before-batch-7")
                                        .named("seventh")
                                        .after(s, NEW))
                + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                  annotations: {batchrelease.jenkins.io/hook: between-batches}
                """;
        ReleasePlan refused = s.process().plan(s.request(wrong, "2", ReleaseOptions.defaults()));
        assertThat(refused.problems())
                .anyMatch(problem -> problem.contains("Job/migrate")
                        && problem.contains("\"sometimes\"")
                        && problem.contains("before-every-batch"))
                .anyMatch(problem -> problem.contains("ConfigMap/settings") && problem.contains("BroadcastJob"));
        assertThat(refused.warnings())
                .anyMatch(warning -> warning.contains("Job/seventh") && warning.contains("has 2 batches"));
    }

    @Test
    @DisplayName("the documented Role is enough for hooks; without rights on Jobs the plan says which are missing")
    void rightsOnJobs(Scenario s) throws IOException {
        s.runs(StatefulSetYaml.web("old").parallel());
        s.grant(s.documentedRole(), "ci");
        ReleaseService service = s.process(s.cluster().clientAs("ci"));
        String yaml = JobYaml.migrate("before-first-batch").after(s, NEW);
        Release release = s.start(service, alice, s.request(yaml, "1", ReleaseOptions.defaults()));
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);

        Role withoutJobs = s.documentedRole();
        withoutJobs.getMetadata().setName("without-jobs");
        withoutJobs.getRules().removeIf(rule -> rule.getApiGroups().contains("batch"));
        s.grant(withoutJobs, "other");
        ReleasePlan plan =
                s.process(s.cluster().clientAs("other")).plan(s.request(yaml, "1", ReleaseOptions.defaults()));
        assertThat(plan.problems()).anyMatch(problem -> problem.contains("create jobs.batch"));
    }

    @Test
    @DisplayName("a Deployment's canary waits for hooks as well, and back to a version runs that version's hooks")
    void aDeploymentAndAVersion(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        String yaml = JobYaml.migrate("before-first-batch").after(s, DeploymentYaml.web("two"));
        release(s, service, s.request(yaml, "2", ReleaseOptions.defaults()));
        release(s, service, s.request(DeploymentYaml.web("three"), "1", ReleaseOptions.defaults()));
        try (SeenJobs jobs = new SeenJobs(s)) {
            var request = new ReleaseRequest(
                    Optional.of(s.namespace()),
                    Optional.of("web"),
                    new ManifestSource.FromHistory("web", Optional.of(2)),
                    Optional.empty(),
                    ReleaseOptions.defaults());
            assertThat(service.plan(request).warnings()).anyMatch(warning -> warning.contains("Hooks of v2"));
            release(s, service, request);
            assertThat(jobs.names()).hasSize(1);
            assertThat(s.tags("web").values()).containsOnly("two");
        }
    }

    private void release(Scenario s, ReleaseService service, ReleaseRequest request) {
        Release release = s.start(service, alice, request);
        while (release.phase() != Phase.AWAITING_CONFIRM) {
            release = Scenario.get(service.next(release.key(), alice));
            assertThat(release.hold()).isEmpty();
        }
        Scenario.get(service.confirm(release.key(), alice, ""));
    }

    @Test
    @DisplayName("labels and annotations of ours find a hook's object")
    void foundByLabel(Scenario s) {
        ReleaseService service = s.process();
        Release release =
                start(s, service, JobYaml.migrate("before-first-batch").taking(60));
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> {
            List<Job> found = s.eyes()
                    .batch()
                    .v1()
                    .jobs()
                    .inNamespace(s.namespace())
                    .withLabel("batchrelease.jenkins.io/release", "web")
                    .list()
                    .getItems();
            assertThat(found).singleElement().satisfies(job -> {
                Map<String, String> annotations = job.getMetadata().getAnnotations();
                assertThat(annotations)
                        .containsEntry("batchrelease.jenkins.io/batch", "1")
                        .containsEntry("batchrelease.jenkins.io/plan", release.planHash());
                assertThat(job.getMetadata().getName()).hasSizeLessThanOrEqualTo(63);
                assertThat(job.getMetadata().getOwnerReferences()).isEmpty();
            });
        });
        Scenario.get(service.rollback(release.key(), alice, ""));
    }

    @Test
    @DisplayName("a suspended hook is said to be; when somebody lets it run, the batch goes on")
    void aSuspendedHook(Scenario s) {
        assumeTrue(s.cluster().minorVersion() >= 21, "this API server knows no suspended Jobs");
        s.runs(StatefulSetYaml.web("old").parallel());
        ReleaseService service = s.process();
        String yaml = JobYaml.migrate("before-first-batch")
                .after(s, NEW)
                .replace("backoffLimit: 0", "backoffLimit: 0\n  suspend: true\n  ttlSecondsAfterFinished: 30");
        ReleasePlan plan =
                service.plan(s.request(yaml, "2", ReleaseOptions.defaults().withProgressDeadlineMillis(3_000)));
        assertThat(plan.warnings())
                .anyMatch(warning -> warning.contains("Job/migrate is suspended"))
                .anyMatch(warning -> warning.contains("deleted 30 s after its end"));
        Release release = Scenario.get(service.start(plan, alice));
        try (SeenJobs jobs = new SeenJobs(s)) {
            CompletableFuture<Release> next = service.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(
                            service.status(release.key()).progress().waiting())
                    .contains(new Waiting(Waiting.Kind.SUSPENDED_HOOK, "Job/migrate", 0, 0)));
            Hold hold = Scenario.get(next).hold().orElseThrow();
            assertThat(hold.reason()).isEqualTo("hookLate");
            assertThat(hold.message()).contains("is suspended: spec.suspend is true");

            Job job = jobs.there().get(0);
            assertThat(job.getSpec().getTtlSecondsAfterFinished()).isEqualTo(30);
            s.eyes().resource(job).patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":{\"suspend\":false}}");
            assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(jobs.names()).hasSize(1);
        }
    }

    @Test
    @DisplayName("a pair of Deployments and a rolling update wait for hooks as well; a workload that is new does, too")
    void whateverMoves(Scenario s) {
        s.runs(DeploymentYaml.web("old"));
        ReleaseService service = s.process();
        ReleaseOptions paired = ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.PAIRED));
        ReleaseOptions rolling = ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.ROLLING));
        JobYaml hook = JobYaml.migrate("before-every-batch").taking(1);
        Release moved = s.start(service, alice, s.request(hook.after(s, DeploymentYaml.web("two")), "2", paired));
        try (SeenJobs jobs = new SeenJobs(s)) {
            moved = Scenario.get(service.next(moved.key(), alice));
            assertThat(moved.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
            assertThat(s.tags("web").values()).filteredOn("two"::equals).hasSize(2);
            Scenario.get(service.rollback(moved.key(), alice, ""));
            moved = s.start(service, alice, s.request(hook.after(s, DeploymentYaml.web("three")), "1", rolling));
            moved = Scenario.get(service.next(moved.key(), alice));
            assertThat(moved.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(s.tags("web").values()).containsOnly("three");
            Scenario.get(service.confirm(moved.key(), alice, ""));
            StatefulSetYaml other = StatefulSetYaml.web("first").named("other").parallel();
            Release created = s.start(service, alice, s.request(hook.after(s, other), "2", ReleaseOptions.defaults()));
            assertThat(s.statefulSet("other")).isNull();
            assertThat(Scenario.get(service.next(created.key(), alice)).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(jobs.names()).hasSize(3);
            assertThat(jobs.there()).isEmpty();
        }
    }
}
