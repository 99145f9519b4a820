package io.jenkins.plugins.batchrelease.cli.page;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.view.Recent;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** What the page loads only when somebody opens it, asked of the cluster at most once in a while. */
final class Looks {
    private static final long KEPT_MILLIS = 5_000;

    private final ReleaseService service;
    private final ReleaseKey key;
    private final Recent<String, Answer> recent;

    Looks(ReleaseService service, ReleaseKey key, Executor worker) {
        this.service = service;
        this.key = key;
        this.recent = new Recent<>(KEPT_MILLIS, worker, Clock.systemUTC());
    }

    CompletableFuture<Answer> changes() {
        return ask("changes", () -> service.changes(key)
                .map(changes -> Answer.json(Json.write(changes)))
                .orElseGet(() -> message(404, "What this release changes was not kept.")));
    }

    CompletableFuture<Answer> pod(String name) {
        return ask("pod " + name, () -> Answer.json(Json.write(service.podReport(key, name))));
    }

    private CompletableFuture<Answer> ask(String about, Supplier<Answer> question) {
        return recent.get(about, question).exceptionally(Looks::refusal);
    }

    private static Answer refusal(Throwable thrown) {
        Throwable failure = thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
        if (failure instanceof NotFound) {
            return message(404, failure.getMessage());
        }
        return failure instanceof ClusterException
                ? message(502, failure.getMessage())
                : message(503, "The cluster does not answer now.");
    }

    private static Answer message(int status, String text) {
        return Answer.json(status, Json.write(Map.of("message", text)));
    }
}
