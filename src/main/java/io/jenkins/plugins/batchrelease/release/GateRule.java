package io.jenkins.plugins.batchrelease.release;

/** After which batches a gate opens by itself. The last batch has none: there, confirming is the decision. */
public enum GateRule {
    EACH,
    FIRST,
    NONE;

    /** Whether a gate opens after batch {@code number}, which is not the last one. */
    public boolean opensAfter(int number) {
        return switch (this) {
            case EACH -> true;
            case FIRST -> number == 1;
            case NONE -> false;
        };
    }
}
