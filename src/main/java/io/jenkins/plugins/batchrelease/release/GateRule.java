package io.jenkins.plugins.batchrelease.release;

/** After which batches a gate opens by itself. */
public enum GateRule {
    /** After every batch, the last one too: nobody confirms alone. */
    ALL,
    /** After every batch but the last: there, confirming is the decision. */
    EACH,
    FIRST,
    /** After the first batch, the last one or not; people decide once, and the rest goes through. */
    ONCE,
    NONE;

    /** The same, with at least one decision of a person. */
    public GateRule atLeastOnce() {
        return this == NONE ? ONCE : this;
    }

    /** Whether a release confirms itself once its gates are passed. */
    public boolean goesThrough() {
        return this == NONE || this == ONCE;
    }

    /** Whether a gate opens after batch {@code number}, which is the last one or is not. */
    public boolean opensAfter(int number, boolean isLast) {
        return switch (this) {
            case ALL -> true;
            case EACH -> !isLast;
            case FIRST -> number == 1 && !isLast;
            case ONCE -> number == 1;
            case NONE -> false;
        };
    }
}
