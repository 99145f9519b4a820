package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.policy.ReleaseRules;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.NotFound;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.kohsuke.stapler.HttpResponse;

/**
 * What the buttons do, once the right was checked. A decision about something that has changed since is refused. The work
 * is done elsewhere; the request waits a little for a refusal.
 */
final class PageDecisions {
    /** A refusal comes within this; what was accepted shows on the page when it happens. */
    private static final long PATIENCE_MILLIS = 3_000;
    /** A start plans first, with some requests more. */
    private static final long PATIENCE_FOR_START_MILLIS = 15_000;

    private final Run<?, ?> run;
    private final KeptRelease kept;
    private final Actor who;

    PageDecisions(Run<?, ?> run, KeptRelease kept, String user) {
        this.run = run;
        this.kept = kept;
        this.who = Actor.jenkins(user);
    }

    /** @param asked what somebody who approves was checked against */
    HttpResponse decide(boolean approve, Shown shown, String comment, String asked) {
        Decision decision = new Decision(approve, shown.batch(), shown.planHash(), comment);
        return perform(release -> approve
                ? release.own().decide(release.key(), decision, who, release.place(), asked)
                : release.own().decide(release.key(), decision, who, release.place()));
    }

    HttpResponse next(Shown shown) {
        return perform(release -> {
            requireOver();
            Release now = shown.requireStill(release);
            if (now.phase() == Phase.HELD) {
                throw new RequestRefused(Messages.PageDecisions_held());
            }
            requireAllowed(now);
            return release.own().next(release.key(), release.holder(who));
        });
    }

    /** Once more what was under way when the release was held, or on from where it stood still. */
    HttpResponse goOn(Shown shown) {
        return perform(release -> {
            Release now = shown.requireStill(release);
            if (now.phase() != Phase.HELD) {
                throw new RequestRefused(Messages.PageDecisions_notHeld());
            }
            if (!now.isWaitingForApproval()) {
                // With an open gate it only stops being held; without one it moves, which is the pipeline's own affair.
                requireOver();
                requireAllowed(now);
            }
            return release.own().next(release.key(), release.holder(who));
        });
    }

    /** On from what another hand made of the workload. */
    HttpResponse takeOver(Shown shown) {
        return perform(release -> {
            requireOver();
            requireAllowed(shown.requireStill(release));
            return release.own().takeOver(release.key(), release.holder(who));
        });
    }

    /** The record says that it is over; nothing else is touched. */
    HttpResponse forget(Shown shown, String comment) {
        return answer(
                () -> {
                    BuildRelease release = BuildRelease.of(run, kept);
                    shown.requireStill(release);
                    return waitFor(forget(release, comment));
                },
                2 * PATIENCE_MILLIS);
    }

    /** Where the record is another release's, or gone, there is nothing to be written but what this build keeps. */
    private CompletableFuture<Release> forget(BuildRelease release, String comment) {
        try {
            return release.own().abandon(release.key(), who, release.place(), comment);
        } catch (AnotherRelease | NotFound noRecord) {
            return release.disown(who, comment);
        } catch (RecordDamaged unreadable) {
            release.service().discardRecord(release.key());
            return release.disown(who, comment);
        }
    }

    HttpResponse confirm(Shown shown, String comment) {
        return perform(release -> {
            requireOver();
            requireAllowed(shown.requireStill(release));
            return release.own().confirm(release.key(), release.holder(who), comment);
        });
    }

    HttpResponse hold(Shown shown, String comment) {
        return perform(release -> {
            shown.requireStill(release);
            return release.own().hold(release.key(), who, release.place(), comment);
        });
    }

    HttpResponse rollback(Shown shown, String comment) {
        return perform(release -> {
            shown.requireStill(release);
            return release.own().rollback(release.key(), release.holder(who), comment);
        });
    }

    HttpResponse rollbackTo(int version, BatchSpec batches, Shown shown, String comment) {
        return answer(
                () -> {
                    requireOver();
                    KeptRelease started = new Restoring(run, kept, who).start(version, batches, shown, comment);
                    return JsonAnswer.started(started.token(), ReleasePage.path(run, started));
                },
                PATIENCE_FOR_START_MILLIS);
    }

    /** The rules of the cluster, before anything moves forward. */
    private void requireAllowed(Release now) {
        ReleaseRules.of(kept.cluster(), run, Optional.of(now)).checkMove(now, System.currentTimeMillis());
    }

    private void requireOver() {
        if (run.isBuilding()) {
            throw new RequestRefused(Messages.PageDecisions_building());
        }
    }

    private HttpResponse perform(Function<BuildRelease, CompletableFuture<Release>> decision) {
        return answer(
                () -> {
                    BuildRelease release = BuildRelease.of(run, kept);
                    release.now().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                    return waitFor(decision.apply(release));
                },
                2 * PATIENCE_MILLIS);
    }

    private static JsonAnswer waitFor(CompletableFuture<Release> outcome) throws Exception {
        try {
            outcome.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return JsonAnswer.done();
        } catch (TimeoutException underWay) {
            return JsonAnswer.underWay();
        }
    }

    /** As SYSTEM, on a thread of ours: opening a connection or planning may take as long as the cluster likes. */
    private static HttpResponse answer(Work work, long patienceMillis) {
        try {
            return CompletableFuture.supplyAsync(work::answer, Workers.steps())
                    .get(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return Failures.answer(end);
        } catch (Exception failure) {
            return Failures.answer(failure);
        }
    }

    private interface Work {
        JsonAnswer perform() throws Exception;

        default JsonAnswer answer() {
            try {
                return perform();
            } catch (Exception failure) {
                return Failures.answer(failure);
            }
        }
    }
}
