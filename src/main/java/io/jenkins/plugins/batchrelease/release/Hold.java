package io.jenkins.plugins.batchrelease.release;

/**
 * Why a release is held, and where it goes on.
 *
 * @param reason a short machine-readable word, for example {@code CrashLoopBackOff}, {@code drift}, {@code deadline}
 * @param message for people: what happened to which object, and what they can do
 * @param from the phase it was held in
 * @param at when, in milliseconds since the epoch
 */
public record Hold(String reason, String message, Phase from, long at) {
    /** Somebody said no at a gate. */
    public static final String REJECTED = "rejected";
    /** Nobody decided at a gate in the time that the pipeline gave people to. */
    public static final String UNDECIDED = "undecided";
}
