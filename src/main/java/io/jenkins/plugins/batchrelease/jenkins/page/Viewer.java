package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.service.view.Action;

/**
 * What somebody who looks at the page is offered. The server asks for the right again when they do it.
 *
 * @param mayApprove whether they may approve at the gate that is open, and have not
 * @param mayReject whether they may reject there
 * @param mayMove whether they may let the release go on and confirm it
 * @param mayRollback whether they may hold the release and take it back
 * @param building whether the build still runs: then it is the pipeline that goes on and confirms
 * @param gateOpen whether people are still to decide: then going on after a hold moves nothing
 */
record Viewer(
        boolean mayApprove,
        boolean mayReject,
        boolean mayMove,
        boolean mayRollback,
        boolean building,
        boolean gateOpen) {
    boolean mayDo(Action action) {
        return switch (action) {
            case APPROVE -> mayApprove;
            case REJECT -> mayReject;
            case NEXT, RETRY, TAKE_OVER, CONFIRM -> mayMove && !building;
            case CONTINUE -> mayMove && (!building || gateOpen);
            case HOLD, FORGET, ROLLBACK -> mayRollback;
            case ROLLBACK_TO -> mayRollback && !building;
        };
    }
}
