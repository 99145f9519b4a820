package io.jenkins.plugins.batchrelease.service.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.ArrayList;
import java.util.List;

/** What a person may ask of a release. Which of it they have the right to is another question. */
public enum Action {
    APPROVE("approve"),
    REJECT("reject"),
    NEXT("next"),
    /** Once more what was under way when the release was held. */
    RETRY("retry"),
    /** On from where the release stood still when it was held. */
    CONTINUE("continue"),
    HOLD("hold"),
    CONFIRM("confirm"),
    /** On from what another hand made of the workload. */
    TAKE_OVER("takeOver"),
    /** Given up: the cluster stays as it is. */
    FORGET("forget"),
    ROLLBACK("rollback"),
    /** Back to an older version, by a release of its own. */
    ROLLBACK_TO("rollbackTo");

    private final String verb;

    Action(String verb) {
        this.verb = verb;
    }

    @JsonValue
    public String verb() {
        return verb;
    }

    /** What makes sense now. The state machine is asked again when somebody does it. */
    static List<Action> allowedBy(Release release) {
        List<Action> allowed = new ArrayList<>();
        boolean held = release.phase() == Phase.HELD;
        boolean waiting = release.isWaitingForApproval() && !held;
        if (waiting) {
            allowed.add(APPROVE);
            allowed.add(REJECT);
        }
        if ((release.phase() == Phase.PREPARED || release.phase() == Phase.AWAITING_APPROVAL) && !waiting) {
            allowed.add(NEXT);
        }
        if (held) {
            allowed.add(release.hold().map(Hold::from).filter(Phase::isMoving).isPresent() ? RETRY : CONTINUE);
        }
        if (held && release.hold().filter(Hold::canBeTakenOver).isPresent()) {
            allowed.add(TAKE_OVER);
        }
        if (release.phase() == Phase.AWAITING_CONFIRM && !waiting) {
            allowed.add(CONFIRM);
        }
        boolean leaving =
                !release.isOpen() || release.phase() == Phase.ROLLING_BACK || release.phase() == Phase.PLANNED;
        if (!leaving && !held) {
            allowed.add(HOLD);
        }
        if (!leaving) {
            allowed.add(ROLLBACK);
        }
        if (held) {
            allowed.add(FORGET);
        }
        if (!release.isOpen() && release.closed()) {
            allowed.add(ROLLBACK_TO);
        }
        return List.copyOf(allowed);
    }
}
