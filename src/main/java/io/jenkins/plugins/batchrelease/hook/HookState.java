package io.jenkins.plugins.batchrelease.hook;

/**
 * How far a hook is, by its own account.
 *
 * @param kind what can be said of it
 * @param reason why it failed or does not run, in a word of its controller; may be empty
 * @param message the same in its words; may be empty
 */
public record HookState(Kind kind, String reason, String message) {
    static final HookState RUNNING = new HookState(Kind.RUNNING, "", "");
    static final HookState SUCCEEDED = new HookState(Kind.SUCCEEDED, "", "");

    /** What can be said of a hook. */
    public enum Kind {
        RUNNING,
        /** It waits for somebody to let it run. */
        SUSPENDED,
        SUCCEEDED,
        FAILED
    }

    static HookState failed(String reason, String message) {
        return new HookState(Kind.FAILED, reason, message);
    }

    static HookState suspended(String field) {
        return new HookState(Kind.SUSPENDED, "Suspended", field + " is true");
    }

    public boolean isFailed() {
        return kind == Kind.FAILED;
    }

    public boolean isSucceeded() {
        return kind == Kind.SUCCEEDED;
    }

    /** Why, for the end of a sentence; empty if nothing is known. */
    public String because() {
        return message.isEmpty() || reason.isEmpty() ? reason + message : reason + " (" + message + ")";
    }
}
