package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import java.util.concurrent.CompletableFuture;

/** Which versions are there? */
enum HistoryQuestion implements AskExecution.Question {
    INSTANCE;

    @Override
    public CompletableFuture<Object> ask(BuildRelease release) {
        return CompletableFuture.completedFuture(
                HistoryList.of(release.service().kept(release.key())));
    }
}
