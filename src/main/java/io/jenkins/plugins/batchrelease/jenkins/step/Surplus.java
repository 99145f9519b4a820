package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Optional;

/**
 * A batch that a pipeline asks for and its release does not have. Static stages are as many as their author wrote; a
 * workload that does not exist yet, or has few pods, has fewer batches. Failing there would take back what people have
 * approved. Pure.
 */
final class Surplus {
    private Surplus() {}

    /** Why there is nothing to do for a step that wants the next batch; empty if there is. */
    static Optional<String> ofNext(Release now) {
        return switch (now.phase()) {
            case AWAITING_CONFIRM -> {
                int size = now.schedule().size();
                String done = size == 1
                        ? "Release " + now.key() + " has one batch, and it is done"
                        : "All " + size + " batches of release " + now.key() + " are done";
                yield Optional.of(done + ": this batchReleaseNext() does nothing.");
            }
            case CONFIRMED ->
                Optional.of("Release " + now.key() + " is confirmed already: this batchReleaseNext() does nothing.");
            default -> Optional.empty();
        };
    }
}
