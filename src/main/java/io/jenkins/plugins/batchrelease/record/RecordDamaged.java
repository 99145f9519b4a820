package io.jenkins.plugins.batchrelease.record;

/** A record or a version cannot be read, or was changed by another hand. The message names the Secret and what to do. */
public final class RecordDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RecordDamaged(String message) {
        super(message);
    }
}
