package io.jenkins.plugins.batchrelease.release;

/**
 * Something that keeps a release from going on by itself.
 *
 * @param reason a short machine-readable word
 * @param message for people: names the object, what was found, what was expected; whole sentences
 * @param todo for people, where the release is held: what they can do; whole sentences
 */
public record Problem(String reason, String message, String todo) {
    /** A problem with the advice that nearly always fits. */
    public Problem(String reason, String message) {
        this(reason, message, "Repair what it needs and go on with next, or roll back.");
    }
}
