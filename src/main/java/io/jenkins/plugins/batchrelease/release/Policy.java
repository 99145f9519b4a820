package io.jenkins.plugins.batchrelease.release;

/** What to do when something goes wrong and nobody is asked: stop where it is, or go back. */
public enum Policy {
    HOLD,
    ROLLBACK
}
