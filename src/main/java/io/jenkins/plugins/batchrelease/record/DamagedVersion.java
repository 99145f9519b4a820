package io.jenkins.plugins.batchrelease.record;

/**
 * A version of the history that cannot be read. Its number stays taken; nothing else depends on it.
 *
 * @param number N of vN, from the Secret's name
 * @param why which Secret, what is wrong with it and what to do; for people
 */
public record DamagedVersion(int number, String why) {
    /** {@code v3} */
    public String label() {
        return "v" + number;
    }
}
