package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEffect;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Performs what the state machine asks for. Every effect may be performed twice. */
final class Effects {
    private final Target target;
    private final History history;
    private final Traffic traffic;
    /** What the last write made of the workload: a watch that shows less is behind. */
    private final AtomicLong generation = new AtomicLong();

    Effects(Target target, History history) {
        this.target = target;
        this.history = history;
        this.traffic = new Traffic(target);
    }

    /** @return the event that follows at once, if one does; others follow from what the watch shows */
    Optional<ReleaseEvent> perform(ReleaseEffect effect, Release release, Optional<ObjectNode> live, long now) {
        if (effect instanceof ReleaseEffect.Prepare) {
            wrote(new Preparation(target, history).perform(release, now));
        } else if (effect instanceof ReleaseEffect.MoveTo move) {
            wrote(move(release, release.schedule().batch(move.batch()), live));
        } else if (effect instanceof ReleaseEffect.Route route) {
            traffic.follow(release);
            return Optional.of(new ReleaseEvent.BatchVerified(route.batch()));
        } else if (effect instanceof ReleaseEffect.GoBack) {
            wrote(new WayBack(target, traffic).perform(release));
        } else if (effect instanceof ReleaseEffect.Conclude) {
            int version = new Conclusion(target, history, traffic).perform(release, now);
            return Optional.of(new ReleaseEvent.Closed(version));
        }
        return Optional.empty();
    }

    /**
     * Does for the controller what it leaves to us: pods that block their own repair, and OnDelete's evictions.
     *
     * @return false if a disruption budget forbids an eviction now
     */
    boolean help(Release release, Progress progress) {
        String namespace = release.key().namespace();
        progress.toDelete().forEach(pod -> target.cluster().deletePod(namespace, pod));
        return progress.toEvict().stream().allMatch(pod -> target.cluster().evict(namespace, pod));
    }

    /** Whether a picture of the workload shows our last write. */
    boolean isCurrent(ObjectNode live) {
        return live.at("/metadata/generation").asLong() >= generation.get();
    }

    private void wrote(long after) {
        generation.set(after);
    }

    private long move(Release release, Batch batch, Optional<ObjectNode> live) {
        Marks marks = new Marks(release.key().name(), batch.number(), release.planHash());
        if (release.change().creates() && live.isEmpty()) {
            return create(marks);
        }
        ObjectNode shape = live.orElseGet(target::desired);
        ObjectNode patch =
                target.workload().move(shape, batch.target(), release.schedule().replicas(), marks);
        return target.cluster()
                .patch(target.ref(), patch, false)
                .at("/metadata/generation")
                .asLong();
    }

    private long create(Marks marks) {
        try {
            ObjectNode whole = target.workload().created(target.desired(), marks);
            return target.cluster()
                    .create(target.ref(), whole, false)
                    .at("/metadata/generation")
                    .asLong();
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.EXISTS) {
                throw failure;
            }
            // Created by an earlier try whose answer was lost.
            return 0;
        }
    }
}
