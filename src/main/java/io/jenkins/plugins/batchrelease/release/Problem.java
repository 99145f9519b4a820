package io.jenkins.plugins.batchrelease.release;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that keeps a release from going on by itself.
 *
 * @param reason a short machine-readable word
 * @param message for people: names the object, what was found, what was expected; whole sentences
 * @param todo for people, where the release is held: what they can do; whole sentences
 * @param details what the message says, by name, as {@link Hold} lists them
 */
public record Problem(String reason, String message, String todo, Map<String, String> details) {
    public Problem {
        details = Map.copyOf(details);
    }

    public Problem(String reason, String message, String todo) {
        this(reason, message, todo, Map.of());
    }

    /** What a person said, at the end of a sentence. */
    static String said(String comment) {
        return comment.isEmpty() ? "." : ": " + comment + (comment.endsWith(".") ? "" : ".");
    }

    /** A problem with the advice that nearly always fits. */
    public Problem(String reason, String message) {
        this(reason, message, "Repair what it needs and go on with next, or roll back.");
    }

    boolean isAboutHook() {
        return details.containsKey(HookRun.OBJECT);
    }

    /** With one more detail. */
    public Problem with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(details);
        more.put(name, String.valueOf(value));
        return new Problem(reason, message, todo, more);
    }
}
