package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;

/** How far a release is, in a sentence. */
final class Words {
    private Words() {}

    /** The same in two or three words, for a list. */
    static String brief(Release release) {
        if (release.isWaitingForApproval() && release.phase() != Phase.HELD) {
            return "waits for approval";
        }
        return release.phase() == Phase.AWAITING_APPROVAL
                ? "waits for next"
                : release.phase().words();
    }

    /** Where people decide: {@code batch 2}, or before any. */
    static String gate(int batch) {
        return batch == 0 ? "the start" : "batch " + batch;
    }

    /** From where somebody did something. */
    static String place(AuditEntry entry) {
        return switch (entry.who().kind()) {
            case JENKINS -> "Jenkins: " + entry.where();
            case COMMAND_LINE -> "command line: " + entry.where();
            case SYSTEM -> entry.where();
        };
    }

    static String state(Release release, Palette palette) {
        String batch = "batch " + release.batch() + " of " + release.schedule().size();
        return switch (release.phase()) {
            case PLANNED -> "Planned.";
            case PREPARING -> "Preparing: no pod moves yet.";
            case PREPARED ->
                palette.waiting("Prepared: no pod has moved. "
                        + (release.isWaitingForApproval() ? waiting(release, "") : "Waits for its first batch."));
            case UPDATING -> "Moving pods of " + batch + ".";
            case VERIFYING -> "The pods of " + batch + " are ready; traffic follows.";
            case AWAITING_APPROVAL ->
                palette.waiting(capital(batch) + " is done. " + waiting(release, "the next batch"));
            case AWAITING_CONFIRM ->
                palette.waiting(
                        release.isWaitingForApproval()
                                ? "All batches are done. " + waiting(release, "")
                                : "All batches are done. Waits for somebody to confirm that the release is good.");
            case CONFIRMED ->
                palette.good(
                        release.version() == 0 ? "Confirmed." : "Confirmed: this is now v" + release.version() + ".");
            case HELD -> palette.bad(release.hold().map(Words::held).orElse("Held."));
            case ROLLING_BACK -> "Going back to what ran before.";
            case ROLLED_BACK ->
                palette.waiting(
                        release.change().creates()
                                ? "Rolled back: nothing ran before, and the workload is gone again."
                                : "Rolled back: what ran before runs again.");
            case FAILED -> palette.bad("Given up: the cluster stays as it is.");
        };
    }

    private static String held(Hold hold) {
        if (hold.stopsTheWayBack()) {
            return "The way back is held: " + hold.message()
                    + " To go on, with rollback or next, is to go on with the way back to what ran before.";
        }
        return hold.message().startsWith("Held ") ? hold.message() : "Held: " + hold.message();
    }

    private static String waiting(Release release, String otherwise) {
        if (!release.isWaitingForApproval()) {
            return "Waits for " + otherwise + " to be asked for.";
        }
        Gate gate = release.gate().orElseThrow();
        int others = gate.notCounted().size();
        return "Waits for approval"
                + (gate.isInJenkins() ? " in Jenkins" : "")
                + (gate.required() > 1 ? " (" + gate.counted().size() + " of " + gate.required() + " given)" : "")
                + (others > 0 ? "; " + others + " at the command line, which does not count here" : "")
                + ".";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
