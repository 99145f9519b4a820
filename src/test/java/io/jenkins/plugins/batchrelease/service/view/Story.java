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
import io.jenkins.plugins.batchrelease.release.Mechanism;
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
public final class Story {
    public static final long BEGIN = 1_700_000_000_000L;
    public static final String NEW = "web-new";
    static final String OLD = "web-old";
    static final Holder ALICE = new Holder(Actor.jenkins("alice"), "shop/deploy #12", "secret-holder-id");

    private final ReleaseMachine machine = new ReleaseMachine();
    private Release release;
    private long now = BEGIN;

    private Story(Release planned) {
        release = machine.start(planned, now).release();
    }

    public static Story begins(String batches, int replicas) {
        return begins(new ReleaseKey("shop", "web"), batches, replicas, Optional.empty());
    }

    public static Story begins(ReleaseKey key, String batches, int replicas, Optional<ServiceSwitch> change) {
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

    public Story and(ReleaseEvent event) {
        now += 1000;
        release = machine.on(release, event, now).release();
        return this;
    }

    public Story prepared() {
        return and(new ReleaseEvent.Prepared(NEW));
    }

    public Story next() {
        return and(new ReleaseEvent.NextRequested(ALICE));
    }

    public Story ready() {
        return and(new ReleaseEvent.BatchReady(release.batch()));
    }

    public Story verified() {
        return and(new ReleaseEvent.BatchVerified(release.batch()));
    }

    public Story approvedBy(String person, String comment) {
        return decided(true, person, comment);
    }

    public Story rejectedBy(String person, String comment) {
        return decided(false, person, comment);
    }

    private Story decided(boolean yes, String person, String comment) {
        Decision decision = new Decision(yes, release.batch(), release.planHash(), comment);
        return and(new ReleaseEvent.Decided(decision, Actor.jenkins(person), "page"));
    }

    public Story fails(String reason, String message) {
        return and(new ReleaseEvent.Failed(new Problem(reason, message)));
    }

    public Story confirmed(int asVersion) {
        return and(new ReleaseEvent.ConfirmRequested(ALICE, "good")).and(new ReleaseEvent.Closed(asVersion));
    }

    public Story rollback() {
        return and(new ReleaseEvent.RollbackRequested(ALICE, ""));
    }

    public Story backAgain() {
        return and(new ReleaseEvent.BackAgain());
    }

    public Release release() {
        return release;
    }

    public ReleaseView view(Progress progress, Version... versions) {
        return ReleaseView.of(release, progress, List.of(versions));
    }

    public ReleaseView view() {
        return view(Progress.absent());
    }

    /** {@code updated} of {@code replicas} pods run the new version, all are ready. */
    public static Progress pods(int replicas, int updated) {
        return pods(
                IntStream.range(0, replicas)
                        .mapToObj(number -> pod("web-" + number, number >= replicas - updated))
                        .toList(),
                NEW);
    }

    public static Progress pods(List<PodView> pods, String revision) {
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

    public static PodView pod(String name, boolean isNew) {
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

    public static PodView crashing(String name, String message) {
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

    public static Version version(int number, String image) {
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
                Mechanism.ofItsKind(),
                List.of());
    }
}
