package io.jenkins.plugins.batchrelease.record;

/** A record or a version cannot be read, or was changed by another hand. The message names the Secret and what to do. */
public final class RecordDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String resourceVersion;

    public RecordDamaged(String message) {
        this(message, "");
    }

    RecordDamaged(String message, String resourceVersion) {
        super(message);
        this.resourceVersion = resourceVersion;
    }

    /** Of the Secret as it was found; empty if that is not known. Who still has the true state can write over it. */
    public String resourceVersion() {
        return resourceVersion;
    }
}
