package io.jenkins.plugins.batchrelease.jenkins;

import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.Optional;

/** Releases as the state machine makes them, for tests. */
public final class Releases {
    public static final Holder BUILD =
            new Holder(Actor.jenkins("alice"), "shop/deploy #12", "jenkins:x:shop/deploy#12");
    private static final ReleaseMachine MACHINE = new ReleaseMachine();
    private static final long NOW = 1_700_000_000_000L;

    private Releases() {}

    /** Prepared, three pods in two batches. */
    public static Release prepared(String id) {
        return prepared(id, "2", 3);
    }

    public static Release prepared(String id, String batches, int replicas) {
        return prepared(id, batches, replicas, Optional.empty());
    }

    /** Prepared, and brings version 1 back. */
    public static Release restoring(String id) {
        return prepared(id, "1", 3, Optional.of(1));
    }

    /** Prepared, three pods, with options of its own. */
    public static Release prepared(String id, String batches, ReleaseOptions options) {
        return prepared(id, batches, 3, Optional.empty(), options);
    }

    private static Release prepared(String id, String batches, int replicas, Optional<Integer> restores) {
        return prepared(id, batches, replicas, restores, ReleaseOptions.defaults());
    }

    private static Release prepared(
            String id, String batches, int replicas, Optional<Integer> restores, ReleaseOptions options) {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                id,
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("hash", false, Optional.empty(), restores),
                options,
                BatchSchedule.of(BatchSpec.parse(batches), replicas),
                BUILD,
                NOW);
        return on(MACHINE.start(planned, NOW).release(), new ReleaseEvent.Prepared("web-2"));
    }

    /** The first batch is done, and a gate is open. */
    public static Release atGate(String id) {
        Release moving = on(prepared(id), new ReleaseEvent.NextRequested(BUILD));
        return on(
                on(moving, new ReleaseEvent.BatchReady(1)),
                new ReleaseEvent.GateRequested(1, BUILD.actor(), "build/7"));
    }

    public static Release decided(Release atGate, boolean approve) {
        return on(
                atGate,
                new ReleaseEvent.Decided(new Decision(approve, 1, "hash", "so be it"), Actor.jenkins("bob"), "here"));
    }

    public static Release on(Release release, ReleaseEvent event) {
        return MACHINE.on(release, event, NOW + 1000).release();
    }
}
