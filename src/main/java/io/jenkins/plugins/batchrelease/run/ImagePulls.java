package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.hook.ImagePull;
import io.jenkins.plugins.batchrelease.hook.PullProgress;
import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.PrePull;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.List;
import java.util.Optional;

/**
 * Lets nodes pull the new images before the first batch. That saves time and nothing depends on it: whatever goes wrong is
 * noted, and the release goes on.
 */
final class ImagePulls {
    /** A share of the time for the batch: its pods need some of it, too. */
    private static final int SHARE = 2;

    private static final long LONGEST_SECONDS = 600;

    private final Target target;
    private final Lookouts lookouts;

    ImagePulls(Target target, Lookouts lookouts) {
        this.target = target;
        this.lookouts = lookouts;
    }

    /** The next step; empty if none is wanted, or it is over. */
    Optional<Outcome> step(Release release, long now) {
        boolean wanted = release.options().prePull() && release.batch() == 1;
        if (!wanted || tells(release, Happening.PRE_PULLED) || tells(release, Happening.PRE_PULL_SKIPPED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(attempt(release, now));
        } catch (ClusterException failure) {
            if (failure.isTransient()) {
                throw failure;
            }
            return Optional.of(skipped(failure.getMessage()));
        }
    }

    private Outcome attempt(Release release, long now) {
        Optional<ResourceType> type = type();
        Optional<ObjectNode> previous = target.material().previous().workload();
        if (type.isEmpty()) {
            return skipped("the cluster serves no " + ImagePull.KIND);
        } else if (previous.isEmpty()) {
            return skipped("the workload is not there yet, so no node is known");
        }
        List<ImagePull> pulls = ImagePull.between(previous.get(), target.desired());
        if (pulls.isEmpty()) {
            return skipped("no image changes");
        }
        lookouts.on(type.get());
        if (!tells(release, Happening.PRE_PULL_STARTED)) {
            pulls.forEach(pull -> create(pull, type.get(), previous.get(), release));
            return told(new PrePull.Started(pulls.size()));
        }
        PullProgress progress = progress(pulls, type.get(), release);
        long until = release.phaseSince() + seconds(release) * 1000;
        return progress.isOver() || now >= until
                ? told(new PrePull.Ended(progress.done(), progress.pulls()))
                : Outcome.waitsFor(progress.waiting(), until);
    }

    private void create(ImagePull pull, ResourceType type, ObjectNode previous, Release release) {
        ObjectNode object = pull.object(release, type.apiVersion(), previous, target.desired(), seconds(release));
        try {
            target.cluster().create(ref(pull, type, release), object, false);
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.EXISTS) {
                throw failure;
            }
            // Created by an earlier try.
        }
    }

    private PullProgress progress(List<ImagePull> pulls, ResourceType type, Release release) {
        return new PullProgress(pulls.stream()
                .map(pull -> target.cluster().get(ref(pull, type, release)))
                .flatMap(Optional::stream)
                .toList());
    }

    /** How the cluster serves pulls, if it does. */
    Optional<ResourceType> type() {
        return ImagePull.API_VERSIONS.stream()
                .map(version -> target.cluster().type(version, ImagePull.KIND))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static ObjectRef ref(ImagePull pull, ResourceType type, Release release) {
        return new ObjectRef(type, release.key().namespace(), pull.objectName(release.planHash()));
    }

    private static long seconds(Release release) {
        long share = release.options().progressDeadlineMillis() / 1000 / SHARE;
        return Math.max(1, Math.min(LONGEST_SECONDS, share));
    }

    private static boolean tells(Release release, Happening what) {
        return release.audit().stream().anyMatch(entry -> entry.tells(what));
    }

    private static Outcome skipped(String why) {
        return told(new PrePull.Skipped(why));
    }

    private static Outcome told(PrePull step) {
        return Outcome.interruptedBy(new ReleaseEvent.PrePulled(step));
    }
}
