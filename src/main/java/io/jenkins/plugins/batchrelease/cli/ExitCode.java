package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Release;

/** What the process ends with. */
final class ExitCode {
    static final int DONE = 0;
    static final int REFUSED_OR_FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int WAITING = 3;

    private ExitCode() {}

    /** For a command that wanted the release to go forward. */
    static int of(Release release) {
        return switch (release.phase()) {
            case HELD, FAILED, ROLLING_BACK, ROLLED_BACK -> REFUSED_OR_FAILED;
            case AWAITING_CONFIRM -> WAITING;
            case PREPARED, AWAITING_APPROVAL -> release.isWaitingForApproval() ? WAITING : DONE;
            default -> DONE;
        };
    }

    /** For a command that wanted the release to go back. */
    static int ofRollback(Release release) {
        return switch (release.phase()) {
            case ROLLED_BACK -> DONE;
            default -> REFUSED_OR_FAILED;
        };
    }
}
