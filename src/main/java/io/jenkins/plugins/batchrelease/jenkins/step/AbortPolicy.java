package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** What happens to a release whose build is aborted, or whose own part in the build failed. Doing it twice changes nothing. */
public final class AbortPolicy {
    private final BuildRelease release;
    private final Consumer<String> log;

    /** @param log is told what became of the release: who looks at the end of a build wants to know */
    public AbortPolicy(BuildRelease release, Consumer<String> log) {
        this.release = release;
        this.log = log;
    }

    /**
     * As the release's {@code onAbort} says; or its {@code onFailure}, if it was no person and no timeout that ended the
     * build's work.
     *
     * @return the release at rest
     */
    public CompletableFuture<Release> apply(Throwable cause) {
        return release.now().thenComposeAsync(now -> apply(now, cause), Workers.steps());
    }

    private CompletableFuture<Release> apply(Release now, Throwable cause) {
        boolean aborted = cause instanceof FlowInterruptedException;
        Policy policy = aborted ? now.options().onAbort() : now.options().onFailure();
        boolean over = !now.isOpen() || now.phase() == Phase.ROLLING_BACK;
        // A release that is held was stopped for a reason of its own; only who aborts wants more than that.
        boolean stopped = now.phase() == Phase.HELD && !(aborted && policy == Policy.ROLLBACK);
        if (over || stopped) {
            return release.atRest();
        }
        if (!aborted && now.holder().actor().kind() == Actor.Kind.COMMAND_LINE) {
            // A build that failed takes nothing from a person who has gone on with it; one that somebody aborts does.
            log.accept(
                    "Release " + release.key() + " is left to " + now.holder().place() + ", which drives it now.");
            return CompletableFuture.completedFuture(now);
        }
        Actor who = who(cause);
        CompletableFuture<Release> rest = policy == Policy.ROLLBACK
                ? release.own().rollback(release.key(), release.holder(who), words(cause))
                : release.own().hold(release.key(), who, release.place(), words(cause));
        return rest.thenApply(end -> {
            log.accept(Rest.reason(end));
            return end;
        });
    }

    private static Actor who(Throwable cause) {
        return causes(cause)
                .filter(CauseOfInterruption.UserInterruption.class::isInstance)
                .map(by -> Actor.jenkins(((CauseOfInterruption.UserInterruption) by).getUserId()))
                .findFirst()
                .orElse(Actor.SYSTEM);
    }

    private static String words(Throwable cause) {
        if (cause instanceof FlowInterruptedException) {
            return causes(cause)
                    .findFirst()
                    .map(CauseOfInterruption::getShortDescription)
                    .orElse("the build was aborted");
        }
        return cause.getMessage() == null ? "the build failed" : "the build failed: " + cause.getMessage();
    }

    private static Stream<CauseOfInterruption> causes(Throwable cause) {
        return cause instanceof FlowInterruptedException interrupted
                ? interrupted.getCauses().stream()
                : Stream.empty();
    }
}
