package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.service.view.Action;

/**
 * What somebody who looks at the page is offered. The server asks for the right again when they do it.
 *
 * @param mayApprove whether they may decide at the gate that is open
 * @param mayRollback whether they may hold the release and take it back
 * @param building whether the build still runs: then it is the pipeline that goes on and confirms
 */
record Viewer(boolean mayApprove, boolean mayRollback, boolean building) {
    boolean mayDo(Action action) {
        return switch (action) {
            case APPROVE, REJECT -> mayApprove;
            case NEXT, CONFIRM -> mayApprove && !building;
            case HOLD, ROLLBACK -> mayRollback;
            case ROLLBACK_TO -> false;
        };
    }
}
