package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.NotFound;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.kohsuke.stapler.HttpResponse;

/** What the buttons do, once the right was checked. A decision about something that has changed since is refused. */
final class PageDecisions {
    /** A refusal comes within this; what was accepted shows on the page when it happens. */
    private static final long PATIENCE_MILLIS = 3_000;
    /** As much as an audit should hold of one person's words. */
    private static final int LONGEST_COMMENT = 1_000;

    private final Run<?, ?> run;
    private final KeptRelease kept;
    private final Actor who;

    PageDecisions(Run<?, ?> run, KeptRelease kept, String user) {
        this.run = run;
        this.kept = kept;
        this.who = Actor.jenkins(user);
    }

    HttpResponse decide(boolean approve, int batch, String planHash, String comment) {
        return perform(release -> release.service()
                .decide(
                        release.key(),
                        new Decision(approve, batch, text(planHash), comment(comment)),
                        who,
                        release.place()));
    }

    HttpResponse next(int batch, String planHash) {
        return perform(release -> {
            requireOver();
            requireShown(release, planHash, batch);
            return release.service().next(release.key(), release.holder(who));
        });
    }

    HttpResponse confirm(int batch, String planHash, String comment) {
        return perform(release -> {
            requireOver();
            requireShown(release, planHash, batch);
            return release.service().confirm(release.key(), release.holder(who), comment(comment));
        });
    }

    HttpResponse hold(String planHash, String comment) {
        return perform(release -> {
            requireShown(release, planHash, -1);
            return release.service().hold(release.key(), who, release.place(), comment(comment));
        });
    }

    HttpResponse rollback(String planHash, String comment) {
        return perform(release -> {
            requireShown(release, planHash, -1);
            return release.service().rollback(release.key(), release.holder(who), comment(comment));
        });
    }

    private void requireOver() {
        if (run.isBuilding()) {
            throw new RequestRefused(Messages.PageDecisions_building());
        }
    }

    /** @param batch the batch that was shown; negative if the decision holds for any */
    private void requireShown(BuildRelease release, String planHash, int batch) {
        Release now = release.kept().release().orElse(null);
        if (now == null || !now.planHash().equals(planHash) || (batch >= 0 && now.batch() != batch)) {
            throw new RequestRefused(Messages.PageDecisions_stale());
        }
    }

    private HttpResponse perform(Function<BuildRelease, CompletableFuture<Release>> decision) {
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            BuildRelease release = BuildRelease.of(run, kept);
            release.now().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return waitFor(decision.apply(release));
        } catch (RequestRefused stale) {
            return JsonAnswer.refused(409, stale.getMessage());
        } catch (NotFound | ConnectionRefused gone) {
            return JsonAnswer.refused(404, gone.getMessage());
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            return JsonAnswer.refused(503, Messages.PageDecisions_away());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return JsonAnswer.refused(503, Messages.PageDecisions_away());
        }
    }

    private static HttpResponse waitFor(CompletableFuture<Release> outcome) throws InterruptedException {
        try {
            outcome.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException underWay) {
            return JsonAnswer.ok("{}");
        } catch (ExecutionException failure) {
            String message = failure.getCause().getMessage();
            return JsonAnswer.refused(failure.getCause() instanceof RequestRefused ? 409 : 502, message);
        }
        return JsonAnswer.ok("{}");
    }

    private static String comment(String text) {
        String said = text(text).strip();
        return said.length() > LONGEST_COMMENT ? said.substring(0, LONGEST_COMMENT) : said;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
