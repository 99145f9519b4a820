package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.release.Phase;

/** Phases in the reader's language. */
public final class Words {
    private Words() {}

    public static String phase(Phase phase) {
        return switch (phase) {
            case PLANNED -> Messages.Words_PLANNED();
            case PREPARING -> Messages.Words_PREPARING();
            case PREPARED -> Messages.Words_PREPARED();
            case UPDATING -> Messages.Words_UPDATING();
            case VERIFYING -> Messages.Words_VERIFYING();
            case AWAITING_APPROVAL -> Messages.Words_AWAITING_APPROVAL();
            case AWAITING_CONFIRM -> Messages.Words_AWAITING_CONFIRM();
            case CONFIRMED -> Messages.Words_CONFIRMED();
            case HELD -> Messages.Words_HELD();
            case ROLLING_BACK -> Messages.Words_ROLLING_BACK();
            case ROLLED_BACK -> Messages.Words_ROLLED_BACK();
            case FAILED -> Messages.Words_FAILED();
        };
    }
}
