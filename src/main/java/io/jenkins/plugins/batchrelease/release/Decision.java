package io.jenkins.plugins.batchrelease.release;

/**
 * What somebody decided at a gate, bound to what they were shown.
 *
 * @param approve yes or no
 * @param batch number of the batch whose gate was shown
 * @param planHash the plan that was shown
 * @param comment what they said; may be empty
 */
public record Decision(boolean approve, int batch, String planHash, String comment) {
    public Decision {
        comment = Comment.of(comment);
    }
}
