package io.jenkins.plugins.batchrelease.release;

/** After which batches a gate opens by itself. */
public enum GateRule {
    /** After every batch, the last one too: nobody confirms alone. */
    ALL,
    /** After every batch but the last: there, confirming is the decision. */
    EACH,
    FIRST,
    NONE;

    /** Whether a gate opens after batch {@code number}, which is the last one or is not. */
    public boolean opensAfter(int number, boolean isLast) {
        return switch (this) {
            case ALL -> true;
            case EACH -> !isLast;
            case FIRST -> number == 1 && !isLast;
            case NONE -> false;
        };
    }
}
