package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.report.FailureTeller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks for one thing at a time and tells what happens until the release rests. */
final class Moves {
    private final Session session;
    private final ReleaseService service;
    private final Screen screen;

    Moves(Session session, Screen screen) {
        this.session = session;
        this.service = session.service();
        this.screen = screen;
    }

    Release start(ReleasePlan plan) {
        CompletableFuture<Release> rest = service.start(plan, session.holder());
        return told(plan.key(), ReleaseView.ofNewRelease(screen), () -> rest);
    }

    Release next(ReleaseKey key) {
        return next(key, "");
    }

    /** @param withoutApproval why it goes past a gate that waits; empty if it does not */
    Release next(ReleaseKey key, String withoutApproval) {
        return told(key, () -> service.next(key, session.holder(), withoutApproval));
    }

    /** On from what another hand made of the workload. */
    Release takeOver(ReleaseKey key) {
        return told(key, () -> service.takeOver(key, session.holder()));
    }

    Release confirm(ReleaseKey key, String comment) {
        return confirm(key, comment, "");
    }

    /** @param withoutApproval as in {@link #next(ReleaseKey, String)} */
    Release confirm(ReleaseKey key, String comment, String withoutApproval) {
        return told(key, () -> service.confirm(key, session.holder(), comment, withoutApproval));
    }

    Release rollback(ReleaseKey key, String comment) {
        return told(key, () -> service.rollback(key, session.holder(), comment));
    }

    /** Looks on until the release rests. */
    Release look(ReleaseKey key) {
        return told(key, () -> service.atRest(key));
    }

    /** Looks on at a release that somebody else drives to where we wanted it, until it is there or people have to decide. */
    Release lookAt(Release other, Screen told) {
        told.line("Release " + other.key() + " is on its way back already, driven by "
                + other.holder().place() + ". Looking on; Ctrl-C ends that and nothing else.");
        return until(
                other.key(),
                release -> !release.isOpen() || release.phase() == Phase.HELD || release.isWaitingForApproval());
    }

    /** Looks on until the release rests in a way that {@code wanted} likes, whoever brings it there. */
    Release until(ReleaseKey key, Predicate<Release> wanted) {
        CompletableFuture<Release> found = new CompletableFuture<>();
        Runnable end = service.follow(key, (release, progress) -> {
            if (release.isAtRest() && wanted.test(release)) {
                found.complete(release);
            }
        });
        try {
            return told(key, () -> found);
        } finally {
            end.run();
        }
    }

    private Release told(ReleaseKey key, Supplier<CompletableFuture<Release>> move) {
        return told(key, ReleaseView.fromNowOn(screen), move);
    }

    private Release told(ReleaseKey key, ReleaseView view, Supplier<CompletableFuture<Release>> move) {
        FailureTeller failures =
                FailureTeller.fromNowOn(pod -> service.podReport(key, pod), view::aside, session.workers());
        Runnable end = service.follow(key, (release, progress) -> {
            view.changed(release, progress);
            failures.changed(release, progress);
        });
        try {
            Release rest = move.get().join();
            failures.told().join();
            return rest;
        } finally {
            end.run();
            view.end();
        }
    }
}
