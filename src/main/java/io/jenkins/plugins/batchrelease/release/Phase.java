package io.jenkins.plugins.batchrelease.release;

/** How far a release is. */
public enum Phase {
    /** Computed, nothing changed. */
    PLANNED,
    /** The lock is taken; documents are being applied, no pod moves. */
    PREPARING,
    /** The cluster knows the new version, no pod runs it; waits for the first batch to be asked for. */
    PREPARED,
    /** Pods of the current batch are being replaced. */
    UPDATING,
    /** The batch's pods are ready; traffic is being moved, checks run. */
    VERIFYING,
    /** The batch is done; waits for the next one to be asked for and, where a gate is open, for people to decide. */
    AWAITING_APPROVAL,
    /** All batches are done; waits for somebody to say that the release is good. */
    AWAITING_CONFIRM,
    /** The release is good and became a version. */
    CONFIRMED,
    /** Needs a human; nothing moves. */
    HELD,
    /** On the way back to what ran before. */
    ROLLING_BACK,
    /** What ran before runs again. */
    ROLLED_BACK,
    /** Over without an outcome: people gave it up, and the cluster stays as it was. Earlier versions know no word for that. */
    FAILED;

    /** For people, in the middle of a sentence: {@code waits for approval}. */
    public String words() {
        return switch (this) {
            case PLANNED -> "planned";
            case PREPARING -> "being prepared";
            case PREPARED -> "prepared";
            case UPDATING -> "moving pods";
            case VERIFYING -> "moving traffic";
            case AWAITING_APPROVAL -> "between batches";
            case AWAITING_CONFIRM -> "to be confirmed";
            case CONFIRMED -> "confirmed";
            case HELD -> "held";
            case ROLLING_BACK -> "going back";
            case ROLLED_BACK -> "rolled back";
            case FAILED -> "given up";
        };
    }

    /** Whether the release still occupies its workload. */
    public boolean isOpen() {
        return switch (this) {
            case CONFIRMED, ROLLED_BACK, FAILED -> false;
            default -> true;
        };
    }

    /** Whether the release moves by itself: something is under way in the cluster. */
    public boolean isMoving() {
        return switch (this) {
            case PREPARING, UPDATING, VERIFYING, ROLLING_BACK -> true;
            default -> false;
        };
    }
}
