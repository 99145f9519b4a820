package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptDeadlines;
import io.jenkins.plugins.batchrelease.jenkins.step.Arguments;
import io.jenkins.plugins.batchrelease.release.Policy;

/** How long a gate waits, as its step says. In milliseconds, 0 for as long as it takes. */
record GateTimes(long timeout, Policy onTimeout, long autoAfter) {
    /**
     * @throws IllegalArgumentException if the words mean nothing, or contradict each other; the message names the fields
     */
    static GateTimes of(String timeout, String onTimeout, String autoAfter) {
        Policy policy = Arguments.policy("onTimeout", onTimeout);
        long ends = timeout.isEmpty() ? 0 : Arguments.millis("timeout", timeout);
        long passes = autoAfter.isEmpty() ? 0 : Arguments.millis("autoAfter", autoAfter);
        if (ends != 0 && passes >= ends) {
            throw new IllegalArgumentException("autoAfter: '" + autoAfter + "' is not before timeout: '" + timeout
                    + "'. A gate that passes by itself at autoAfter never comes to its timeout: write a longer timeout, or leave"
                    + " it out.");
        }
        if (ends == 0 && policy == Policy.ROLLBACK) {
            throw new IllegalArgumentException("onTimeout: '" + onTimeout
                    + "' says what happens after timeout, and there is none. Write timeout: '4h'.");
        }
        return new GateTimes(ends, policy, passes);
    }

    static GateTimes of(BatchReleaseGateStep step) {
        return of(step.getTimeout(), step.getOnTimeout(), step.getAutoAfter());
    }

    /** For a gate that opens at {@code now}, in milliseconds since the epoch. */
    KeptDeadlines from(long now) {
        return new KeptDeadlines(
                autoAfter == 0 ? 0 : now + autoAfter, timeout == 0 ? 0 : now + timeout, onTimeout == Policy.ROLLBACK);
    }
}
