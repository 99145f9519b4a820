package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.hook.Attempt;
import io.jenkins.plugins.batchrelease.hook.Hook;
import io.jenkins.plugins.batchrelease.hook.HookLedger;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.record.ReleaseLabels;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Scene;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What comes before the pods of a batch move: images, then hooks; and what is left of them afterwards. */
final class BeforeBatch implements AutoCloseable {
    private final Target target;
    private final Lookouts lookouts;
    private final ImagePulls pulls;
    private final HookRuns hooks;

    /** @param changed called whenever there may be a next step; must not block */
    BeforeBatch(Target target, Runnable changed) {
        this.target = target;
        this.lookouts = new Lookouts(target.cluster(), target.ref().namespace(), changed);
        this.pulls = new ImagePulls(target, lookouts);
        this.hooks = new HookRuns(target, lookouts);
    }

    /** Goes as far as it can. Done when the pods may move. */
    Outcome perform(Release release, Scene scene, long now) {
        Optional<Outcome> step = pulls.step(release, now).or(() -> hooks.step(release, scene, now));
        if (step.isEmpty()) {
            lookouts.rest();
        }
        return step.orElse(Outcome.DONE);
    }

    /** Takes away what is not needed any more now that the batch moves. */
    void tidy(Release release) {
        hooks.tidy(release);
        if (release.options().prePull() && release.batch() == 1) {
            pulls.type().ifPresent(type -> delete(type, release, object -> true));
        }
    }

    /** Takes away what an earlier release of that name left. */
    void clear(Release release) {
        types(release).forEach(type -> delete(type, release, object -> !Attempt.isOf(release, object)));
    }

    /** Stops what runs, on the way back. What failed and is the reason for it stays, for people to look at its log. */
    void stop(Release release) {
        lookouts.rest();
        types(release)
                .forEach(type -> delete(
                        type,
                        release,
                        object -> !HookLedger.isEvidence(
                                release, object.at("/metadata/uid").asText())));
    }

    private Stream<ResourceType> types(Release release) {
        Stream<ResourceType> ofHooks = Hooks.of(target.material().manifest()).all().stream()
                .map(Hook::document)
                .map(document -> target.cluster().type(document.apiVersion(), document.kind()))
                .flatMap(Optional::stream)
                .distinct();
        return Stream.concat(ofHooks, release.options().prePull() ? pulls.type().stream() : Stream.empty());
    }

    private void delete(ResourceType type, Release release, Predicate<ObjectNode> which) {
        String namespace = release.key().namespace();
        try {
            target
                    .cluster()
                    .list(type, namespace, ReleaseLabels.of(release.key().name()))
                    .stream()
                    .filter(Attempt::isMarked)
                    .filter(which)
                    .map(object -> new ObjectRef(
                            type, namespace, object.at("/metadata/name").asText()))
                    .forEach(target.cluster()::delete);
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.FORBIDDEN) {
                throw failure;
            }
            // Hooks need the right before they start; pulls do without, and go by themselves.
        }
    }

    @Override
    public void close() {
        lookouts.close();
    }
}
