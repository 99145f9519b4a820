package io.jenkins.plugins.batchrelease.release;

import java.util.Map;

/**
 * One run of a hook: of a Job that has to end well before the pods of a batch move.
 *
 * @param batch number of the batch it runs before
 * @param hook the document of the manifest, {@code Job/migrate}
 * @param object name of the object that was created for it
 * @param uid identity of that object: one that is created anew under the same name has another one
 */
public record HookRun(int batch, String hook, String object, String uid) {
    /** Names of details that say which hook, and which of its objects, something is about. */
    public static final String HOOK = "hook";

    public static final String OBJECT = "object";
    public static final String UID = "uid";
    /** The reason for a hold when a hook failed by its own account. */
    public static final String FAILED = "hookFailed";
    /** The reason for a hold when another hand deleted a hook that was running. */
    public static final String GONE = "hookGone";
    /** The reason for a hold when the time for the batch is over and a hook is still running. */
    public static final String LATE = "hookLate";

    /** What the audit keeps of it. */
    public Map<String, String> details() {
        return Map.of(HOOK, hook, OBJECT, object, UID, uid);
    }

    /** A problem that is about it. */
    public Problem problem(String reason, String message, String todo) {
        return new Problem(reason, message, todo)
                .with(HOOK, hook)
                .with(OBJECT, object)
                .with(UID, uid)
                .with("batch", batch);
    }
}
