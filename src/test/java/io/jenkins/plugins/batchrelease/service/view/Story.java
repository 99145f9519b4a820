package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A release as the real state machine tells it, a second between two events. */
final class Story {
    static final long BEGIN = 1_700_000_000_000L;
    static final String NEW = "web-new";
    static final String OLD = "web-old";
    static final Holder ALICE = new Holder(Actor.jenkins("alice"), "shop/deploy #12", "secret-holder-id");

    private final ReleaseMachine machine = new ReleaseMachine();
    private Release release;
    private long now = BEGIN;

    private Story(Release planned) {
        release = machine.start(planned, now).release();
    }

    static Story begins(String batches, int replicas) {
        return begins(new ReleaseKey("shop", "web"), batches, replicas, Optional.empty());
    }

    static Story begins(ReleaseKey key, String batches, int replicas, Optional<ServiceSwitch> change) {
        return new Story(Release.planned(
                key,
                "attempt-1",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("plan-hash", false, Optional.empty(), Optional.empty()),
                ReleaseOptions.defaults().withGates(GateRule.EACH).withServiceSwitch(change),
                BatchSchedule.of(BatchSpec.parse(batches), replicas),
                ALICE,
                BEGIN));
    }

    Story and(ReleaseEvent event) {
        now += 1000;
        release = machine.on(release, event, now).release();
        return this;
    }

    Story prepared() {
        return and(new ReleaseEvent.Prepared(NEW));
    }

    Story next() {
        return and(new ReleaseEvent.NextRequested(ALICE));
    }

    Story ready() {
        return and(new ReleaseEvent.BatchReady(release.batch()));
    }

    Story verified() {
        return and(new ReleaseEvent.BatchVerified(release.batch()));
    }

    Story approvedBy(String person, String comment) {
        return decided(true, person, comment);
    }

    Story rejectedBy(String person, String comment) {
        return decided(false, person, comment);
    }

    private Story decided(boolean yes, String person, String comment) {
        Decision decision = new Decision(yes, release.batch(), release.planHash(), comment);
        return and(new ReleaseEvent.Decided(decision, Actor.jenkins(person), "page"));
    }

    Story fails(String reason, String message) {
        return and(new ReleaseEvent.Failed(new Problem(reason, message)));
    }

    Story confirmed(int asVersion) {
        return and(new ReleaseEvent.ConfirmRequested(ALICE, "good")).and(new ReleaseEvent.Closed(asVersion));
    }

    Story rollback() {
        return and(new ReleaseEvent.RollbackRequested(ALICE, ""));
    }

    Story backAgain() {
        return and(new ReleaseEvent.BackAgain());
    }

    Release release() {
        return release;
    }

    ReleaseView view(Progress progress, Version... versions) {
        return ReleaseView.of(release, progress, List.of(versions));
    }

    ReleaseView view() {
        return view(Progress.absent());
    }

    /** {@code updated} of {@code replicas} pods run the new version, all are ready. */
    static Progress pods(int replicas, int updated) {
        return pods(
                IntStream.range(0, replicas)
                        .mapToObj(number -> pod("web-" + number, number >= replicas - updated))
                        .toList(),
                NEW);
    }

    static Progress pods(List<PodView> pods, String revision) {
        int updated = (int)
                pods.stream().filter(pod -> pod.revision().equals(revision)).count();
        int available = (int) pods.stream()
                .filter(pod -> pod.revision().equals(revision) && pod.ready())
                .count();
        return new Progress(
                true,
                Optional.of(revision),
                pods.size(),
                updated,
                available,
                pods.size() - updated,
                pods,
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    static PodView pod(String name, boolean isNew) {
        return new PodView(
                name,
                "uid-" + name,
                "owner",
                isNew ? NEW : OLD,
                true,
                BEGIN,
                false,
                "Running",
                List.of(isNew ? "web:2" : "web:1"),
                0,
                Optional.empty());
    }

    static PodView crashing(String name, String message) {
        return new PodView(
                name,
                "uid-" + name,
                "owner",
                NEW,
                false,
                0,
                false,
                "Running",
                List.of("web:2"),
                3,
                Optional.of(new PodTrouble("CrashLoopBackOff", "web", message)));
    }

    static Version version(int number, String image) {
        return new Version(
                Version.SCHEMA,
                number,
                "web",
                "attempt-of-v" + number,
                BEGIN,
                Actor.jenkins("bob"),
                List.of("web=" + image),
                3,
                Optional.empty(),
                "",
                List.of());
    }
}
