package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.WorkloadLock;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEffect;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Performs what the state machine asks for. Every effect may be performed twice. */
final class Effects implements AutoCloseable {
    /** Two that start at once see each other for as long as it takes one of them to give way. */
    private static final long GIVING_WAY_MILLIS = 10_000;

    private static final String OCCUPIED = "occupied";

    private final Target target;
    private final History history;
    private final WorkloadLock lock;
    private final Traffic traffic;
    private final OtherDocuments documents;
    private final LateServices late;
    private final OtherWorkloads others;
    private final WorkloadWriter writer;
    private final BeforeBatch beforeBatch;
    private final Clock clock;

    /**
     * @param changed called whenever an effect that waits may be performed further; must not block
     * @param clock for the times that versions bear
     */
    Effects(Target target, History history, Runnable changed, Clock clock) {
        this.target = target;
        this.history = history;
        this.lock = new WorkloadLock(target.cluster());
        this.traffic = new Traffic(target);
        this.documents = new OtherDocuments(target);
        this.late = new LateServices(target);
        this.others = new OtherWorkloads(target, changed);
        this.writer = new WorkloadWriter(target);
        this.beforeBatch = new BeforeBatch(target, changed);
        this.clock = clock;
    }

    /** @param now by {@link PhaseTime} */
    Outcome perform(ReleaseEffect effect, Release release, Scene scene, long now) {
        if (!(effect instanceof ReleaseEffect.Route)) {
            others.rest();
        }
        if (effect instanceof ReleaseEffect.Prepare) {
            Optional<Outcome> occupied = giveWay(release, now);
            if (occupied.isPresent()) {
                return occupied.get();
            }
            beforeBatch.clear(release);
            writer.perform(new Preparation(target, history).perform(release, scene, clock.millis()));
        } else if (effect instanceof ReleaseEffect.MoveTo move) {
            Optional<Outcome> changed = documents.beforeBatch(release);
            if (changed.isPresent()) {
                return changed.get();
            }
            Outcome before = beforeBatch.perform(release, scene, now);
            if (!before.isDone()) {
                return before;
            }
            writer.perform(move(release, release.schedule().batch(move.batch()), scene));
            beforeBatch.tidy(release);
        } else if (effect instanceof ReleaseEffect.Route route) {
            if (release.writesOthersAt(route.batch())) {
                late.write(release);
            }
            if (release.switchesAt(route.batch())) {
                traffic.follow(release);
            }
            if (release.writesOthersAt(route.batch())
                    && !release.options().also().isEmpty()) {
                others.write(release);
                return Outcome.DONE;
            }
            return Outcome.followedBy(new ReleaseEvent.BatchVerified(route.batch()));
        } else if (effect instanceof ReleaseEffect.Halt) {
            writer.perform(target.workload().halt(scene));
        } else if (effect instanceof ReleaseEffect.GoBack) {
            if (hasTouchedNothing(release)) {
                return Outcome.followedBy(new ReleaseEvent.BackAgain());
            }
            beforeBatch.stop(release);
            writer.perform(new WayBack(target, traffic, late).perform(release, scene));
        } else if (effect instanceof ReleaseEffect.Conclude) {
            traffic.restore(release);
            writer.perform(target.workload().conclude(scene, target.desired()));
            if (!target.workload().isConcluded(scene, target.desired())) {
                return Outcome.NOT_YET;
            }
            Conclusion.Kept kept = new Conclusion(target, history).perform(release, clock.millis());
            writer.perform(target.workload().prune(scene, kept.versions()::contains));
            return Outcome.followedBy(new ReleaseEvent.Closed(kept.number()));
        }
        return Outcome.DONE;
    }

    /**
     * Does what has to wait until the pods are as far as they are; and for the controller what it leaves to us: pods that
     * block their own repair, and OnDelete's evictions.
     *
     * @return false if a disruption budget forbids an eviction now
     */
    boolean help(Release release, Progress progress) {
        writer.perform(progress.writes());
        String namespace = release.key().namespace();
        progress.toDelete().forEach(pod -> target.cluster().deletePod(namespace, pod));
        return progress.toEvict().stream().allMatch(pod -> target.cluster().evict(namespace, pod));
    }

    /** Puts back what waited for the old pods. Done twice, it changes nothing. */
    void backLast(Release release) {
        if (!hasTouchedNothing(release)) {
            Documents.restore(target, release, document -> late.waitsForOldPods(release, document));
        }
    }

    /** The other workloads that were written with the last batch. */
    OtherWorkloads others() {
        return others;
    }

    /** Whether a picture of the workload shows our last write. */
    boolean isCurrent(Scene scene) {
        return writer.isCurrent(scene);
    }

    /**
     * A process that died between taking its name and looking round has not seen who else is there. Somebody who has just
     * begun may be about to give way to us.
     */
    private Optional<Outcome> giveWay(Release release, long now) {
        return lock.occupant(release)
                .map(other -> other.hasJustBegun() && now < release.phaseSince() + GIVING_WAY_MILLIS
                        ? Outcome.NOT_YET
                        : Outcome.interruptedBy(new ReleaseEvent.Disturbed(new Problem(
                                OCCUPIED,
                                other.problem(),
                                "Nothing of this release has been written. When the other one is over, go on with"
                                        + " next; or roll this one back, which touches nothing."))));
    }

    /** What was held because the workload is somebody else's must not take away what that one does. */
    private static boolean hasTouchedNothing(Release release) {
        List<AuditEntry> tried = release.audit().stream()
                .filter(entry -> entry.tells(Happening.PREPARED) || entry.tells(Happening.HELD))
                .toList();
        return !tried.isEmpty()
                && tried.stream().allMatch(entry -> entry.fact().reason().equals(OCCUPIED));
    }

    private List<Write> move(Release release, Batch batch, Scene scene) {
        Marks marks = new Marks(release.key().name(), batch.number(), release.planHash());
        if (release.change().creates() && scene.live().isEmpty()) {
            return List.of(new Write.Create(scene.name(), target.workload().created(target.desired(), marks)));
        }
        List<Write> writes = target.workload()
                .move(
                        scene,
                        target.desired(),
                        batch.target(),
                        release.schedule().replicas(),
                        marks);
        return AsSeen.bind(writes, scene, marks);
    }

    @Override
    public void close() {
        beforeBatch.close();
        others.close();
    }
}
