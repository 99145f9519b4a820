package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.service.view.Action;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private static List<Action> offered(Viewer viewer) {
        return Arrays.stream(Action.values()).filter(viewer::mayDo).toList();
    }

    @Test
    void nobodyIsOfferedWhatTheyHaveNoRightTo() {
        assertThat(offered(new Viewer(false, false, false, false, false, true))).isEmpty();
        assertThat(offered(new Viewer(true, true, false, false, false, true)))
                .containsExactly(Action.APPROVE, Action.REJECT);
        assertThat(offered(new Viewer(false, false, true, false, false, false)))
                .containsExactly(Action.NEXT, Action.RETRY, Action.CONTINUE, Action.CONFIRM, Action.TAKE_OVER);
        assertThat(offered(new Viewer(false, false, false, true, false, false)))
                .containsExactly(Action.HOLD, Action.FORGET, Action.ROLLBACK, Action.ROLLBACK_TO);
    }

    @Test
    void whoStartedTheBuildMayRejectWhatSheMayNotApprove() {
        assertThat(offered(new Viewer(false, true, false, false, true, true))).containsExactly(Action.REJECT);
    }

    @Test
    void goingOnIsThePipelinesAsLongAsItRuns() {
        assertThat(offered(new Viewer(true, true, true, true, true, false)))
                .containsExactly(Action.APPROVE, Action.REJECT, Action.HOLD, Action.FORGET, Action.ROLLBACK);
    }

    @Test
    void whatOnlyEndsAHoldAtAnOpenGateMovesNothing() {
        assertThat(offered(new Viewer(false, false, true, false, true, true))).containsExactly(Action.CONTINUE);
    }
}
