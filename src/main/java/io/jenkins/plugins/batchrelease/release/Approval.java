package io.jenkins.plugins.batchrelease.release;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One person's yes.
 *
 * @param who the person
 * @param at when, in milliseconds since the epoch
 * @param comment what they said; may be empty
 * @param claimed whether nobody vouches for the name: it stood in a record without the seal of the Jenkins that read it. All of
 *     those together count as one person, for one who may write Secrets can write any number of them. In
 *     JSON only where it is so
 */
public record Approval(
        Actor who, long at, String comment, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean claimed) {
    public Approval {
        comment = Comment.of(comment);
    }

    /** One by somebody whom this process knows. */
    public Approval(Actor who, long at, String comment) {
        this(who, at, comment, false);
    }

    /** The same, as somebody says who cannot prove it. */
    Approval asClaim() {
        return new Approval(Actor.commandLine(who.id()), at, comment, true);
    }
}
