package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Map;
import java.util.Optional;

/**
 * What another hand changed of what a release relies on.
 *
 * @param reason {@code drift}, as a hold because of it would have it
 * @param message whole sentences in English: which object and field, what is there, who wrote last
 * @param todo what people can do, in English
 * @param details what the message says, by name
 */
public record DriftLine(String reason, String message, String todo, Map<String, String> details) {
    static Optional<DriftLine> of(Release release, Progress progress) {
        // While pods move, whoever drives it tells.
        return release.phase().isMoving()
                ? Optional.empty()
                : DriftNotice.of(release, progress)
                        .map(DriftNotice::problem)
                        .map(problem ->
                                new DriftLine(problem.reason(), problem.message(), problem.todo(), problem.details()));
    }
}
