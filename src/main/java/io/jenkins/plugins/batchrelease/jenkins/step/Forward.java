package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.policy.PolicyRefused;
import io.jenkins.plugins.batchrelease.jenkins.policy.ReleaseRules;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A step's move forward, if the rules of the cluster let it. In a freeze the release is held where it is, with the reason:
 * whoever looks at it sees why, and the build that fails now does not take it back.
 */
final class Forward {
    private Forward() {}

    static CompletableFuture<Release> move(
            BuildRelease release, Release now, Supplier<CompletableFuture<Release>> move) {
        try {
            ReleaseRules.of(release.kept().cluster(), release.run(), Optional.of(now))
                    .checkMove(now, System.currentTimeMillis());
        } catch (PolicyRefused refused) {
            return !refused.isPassing()
                    ? CompletableFuture.failedFuture(refused)
                    : release.own()
                            .hold(release.key(), Actor.SYSTEM, release.place(), refused.getMessage())
                            .thenCompose(held -> CompletableFuture.failedFuture(refused));
        }
        return move.get();
    }
}
