package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Goes back: an open release to what ran before it; a confirmed one, or to a named version, by a release that brings that
 * version back and goes through without gates.
 */
final class RollbackExecution extends ReleaseExecution {
    private static final long serialVersionUID = 1;

    private final BatchReleaseRollbackStep step;

    RollbackExecution(BatchReleaseRollbackStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        Optional<BuildRelease> restoring = starting().before();
        if (restoring.isPresent()) {
            return through(restoring.get());
        }
        Optional<BuildRelease> found = new ReleaseLookup(getContext(), step).find();
        if (found.isEmpty()) {
            log("No release of this build is there to roll back.");
            return CompletableFuture.completedFuture(null);
        }
        BuildRelease release = found.get();
        if (release.kept().isOpen()) {
            follow(release);
        }
        return release.now().thenComposeAsync(now -> back(release, now), Workers.steps());
    }

    private CompletableFuture<Object> back(BuildRelease release, Release now) {
        if (now.isOpen()) {
            CompletableFuture<Release> rest =
                    release.own().rollback(release.key(), release.holder(), step.getComment());
            return rest.thenApply(end -> Rest.in(end, Set.of(Phase.ROLLED_BACK)))
                    .thenComposeAsync(
                            end -> step.getTo().isEmpty() ? result(release) : restore(release), Workers.steps());
        }
        boolean wentBack = now.phase() != Phase.CONFIRMED || now.hasGoneBack();
        if (wentBack && step.getTo().isEmpty()) {
            log("Release " + release.key() + " is rolled back already. For an older version, name it with to.");
            return result(release);
        }
        if (step.getTo().isEmpty() && now.closed()) {
            requireStillRunning(release, now);
        }
        return now.closed()
                ? restore(release)
                : release.atRest().thenComposeAsync(rest -> restore(release), Workers.steps());
    }

    /** The version before what runs is the one before ours only if nobody has confirmed another one since. */
    private static void requireStillRunning(BuildRelease release, Release now) {
        int runs = release.service().kept(release.key()).newest();
        if (runs != now.version()) {
            throw new RequestRefused("Release " + release.key() + " became v" + now.version() + ", and v" + runs
                    + " runs meanwhile: nothing was changed. Name the version to go back to with to.");
        }
    }

    private CompletableFuture<Object> restore(BuildRelease over) {
        ReleaseKey key = over.key();
        Optional<Integer> version =
                step.getTo().isEmpty() ? Optional.empty() : Optional.of(Arguments.version("to", step.getTo()));
        ReleaseRequest request = new ReleaseRequest(
                Optional.of(key.namespace()),
                Optional.of(key.name()),
                ManifestSource.FromHistory.wayBack(key.name(), version),
                step.batches().isEmpty() ? Optional.empty() : Optional.of(BatchSpec.parse(step.batches())),
                ReleaseOptions.defaults());
        try {
            return through(starting().bringBack(over.kept().cluster(), key, request));
        } catch (IOException | InterruptedException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Drives a release to its end, whatever it rests at: there are no gates. */
    private CompletableFuture<Object> through(BuildRelease release) throws IOException, InterruptedException {
        follow(release);
        return release.now()
                .thenCompose(now -> release.atRest())
                .thenComposeAsync(rest -> onwards(release, rest), Workers.steps())
                .thenCompose(end -> result(release));
    }

    private CompletableFuture<Release> onwards(BuildRelease release, Release rest) {
        return switch (rest.phase()) {
            case PREPARED, AWAITING_APPROVAL ->
                Forward.move(release, rest, () -> release.own().next(release.key(), release.holder()))
                        .thenComposeAsync(after -> onwards(release, after), Workers.steps());
            case AWAITING_CONFIRM ->
                Forward.move(
                        release, rest, () -> release.own().confirm(release.key(), release.holder(), step.getComment()));
            default -> CompletableFuture.completedFuture(Rest.in(rest, Set.of(Phase.CONFIRMED)));
        };
    }

    private CompletableFuture<Object> result(BuildRelease release) {
        return release.now().thenApply(now -> ReleaseMap.of(now, release.progress()));
    }

    private Starting starting() throws IOException, InterruptedException {
        return new Starting(run(), getContext().get(TaskListener.class), node());
    }
}
