package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.policy.ClusterRules;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Back to an older version, asked for on a page: a release of its own that the build of that page keeps beside the others.
 * Its first batch moves by itself; further batches and the confirmation are people's, on the new page. Going back is an
 * emergency's business: freezes do not stop it, and the audit says who did it.
 */
final class Restoring {
    /** Where a step of the pipeline would leave its id: that this build started it, and no step did. */
    private static final String STARTED_HERE = "page";

    private static final Logger LOGGER = Logger.getLogger(Restoring.class.getName());

    private final Run<?, ?> run;
    private final KeptRelease shownRelease;
    private final Actor who;

    /** @param shownRelease the release on whose page somebody decided */
    Restoring(Run<?, ?> run, KeptRelease shownRelease, Actor who) {
        this.run = run;
        this.shownRelease = shownRelease;
        this.who = who;
    }

    /**
     * Makes requests.
     *
     * @return the new release, started
     * @throws RequestRefused if a release of that name is open, or that version is what runs
     * @throws PlanRefused if it cannot start; nothing has changed
     * @throws io.jenkins.plugins.batchrelease.service.NotFound if there is no such version
     */
    KeptRelease start(int version, BatchSpec batches, Shown shown, String comment) throws IOException {
        BuildRelease before = BuildRelease.of(run, shownRelease);
        Release over = shown.requireStill(before);
        if (!over.closed()) {
            throw new RequestRefused(Messages.Restoring_open(over.key()));
        }
        ReleaseService service = before.service();
        ReleaseKey key = before.key();
        int newest =
                service.history(key).stream().mapToInt(Version::number).max().orElse(0);
        if (newest == version) {
            throw new RequestRefused(Messages.Restoring_runs("v" + version));
        }
        ReleasePlan plan = service.plan(new ReleaseRequest(
                Optional.of(key.namespace()),
                Optional.of(key.name()),
                ManifestSource.FromHistory.wayBack(key.name(), Optional.of(version)),
                Optional.of(batches),
                ReleaseOptions.defaults()));
        if (!plan.isPossible()) {
            throw new PlanRefused(plan.problems());
        }
        ClusterRules rules = ClusterRules.of(shownRelease.cluster(), run);
        if (!plan.change().wayBack() && rules.approvals() > 0) {
            throw new PlanRefused(List.of(Messages.Restoring_foreign("v" + version)));
        }
        return start(plan, comment);
    }

    private KeptRelease start(ReleasePlan plan, String comment) throws IOException {
        KeptReleases all = KeptReleases.of(run);
        KeptRelease kept = all.add(shownRelease.cluster(), plan.key(), STARTED_HERE);
        BuildRelease release = BuildRelease.of(run, kept);
        Holder holder = release.holder(who);
        try {
            CompletableFuture<Release> prepared = release.service().start(plan, holder, comment);
            prepared.thenCompose(rest -> rest.phase() == Phase.PREPARED
                            ? release.service().next(release.key(), holder)
                            : CompletableFuture.completedFuture(rest))
                    .whenComplete((rest, failure) -> {
                        if (failure != null) {
                            LOGGER.log(Level.WARNING, failure, () -> "Rollback " + release.key() + " did not go on");
                        }
                    });
            return kept;
        } catch (RuntimeException failure) {
            // A start whose answer was lost may have happened: the page finds out.
            if (!(failure instanceof ClusterException lost && lost.isTransient())) {
                all.remove(kept);
            }
            throw failure;
        }
    }
}
