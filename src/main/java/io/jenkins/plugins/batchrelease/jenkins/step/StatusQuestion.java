package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import java.util.concurrent.CompletableFuture;

/** How is it? An enum, so that it means the same after a restart. */
enum StatusQuestion implements AskExecution.Question {
    INSTANCE;

    @Override
    public CompletableFuture<Object> ask(BuildRelease release) {
        return release.now().thenApply(now -> ReleaseMap.of(now, release.progress()));
    }
}
