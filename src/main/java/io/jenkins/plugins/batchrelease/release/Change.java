package io.jenkins.plugins.batchrelease.release;

import java.util.Optional;

/**
 * What a release brings, as far as its state has to know.
 *
 * @param planHash binds an approval to what was shown: the same content, batches and workload give the same hash
 * @param creates whether the workload did not exist before: there is nothing to go back to but its absence
 * @param revision how the cluster names the new version's pods; known once the release is prepared
 * @param restores the version of the history this release brings back, if it does
 * @param wayBack whether somebody asked for a rollback, which no rule stops; a release whose source is a version of the history
 *     is none
 */
public record Change(
        String planHash, boolean creates, Optional<String> revision, Optional<Integer> restores, Boolean wayBack) {
    /** Records of earlier versions do not say: then, what brought a version back was taken for a way back. */
    public Change {
        wayBack = wayBack == null ? restores.isPresent() : wayBack;
    }

    /** A way back, if it brings a version back. */
    public Change(String planHash, boolean creates, Optional<String> revision, Optional<Integer> restores) {
        this(planHash, creates, revision, restores, null);
    }

    public Change withRevision(String name) {
        return new Change(planHash, creates, Optional.of(name), restores, wayBack);
    }
}
