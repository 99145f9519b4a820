package io.jenkins.plugins.batchrelease.release;

/**
 * One person's yes.
 *
 * @param who the person
 * @param at when, in milliseconds since the epoch
 * @param comment what they said; may be empty
 */
public record Approval(Actor who, long at, String comment) {
    public Approval {
        comment = Comment.of(comment);
    }
}
