package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.service.view.Action;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private static List<Action> offered(boolean mayApprove, boolean mayRollback, boolean building) {
        Viewer viewer = new Viewer(mayApprove, mayRollback, building);
        return Arrays.stream(Action.values()).filter(viewer::mayDo).toList();
    }

    @Test
    void nobodyIsOfferedWhatTheyHaveNoRightTo() {
        assertThat(offered(false, false, false)).isEmpty();
        assertThat(offered(true, false, true)).containsExactly(Action.APPROVE, Action.REJECT);
        assertThat(offered(false, true, true)).containsExactly(Action.HOLD, Action.ROLLBACK);
    }

    @Test
    void goingOnIsThePipelinesAsLongAsItRuns() {
        assertThat(offered(true, true, true)).doesNotContain(Action.NEXT, Action.CONFIRM);
        assertThat(offered(true, true, false)).contains(Action.NEXT, Action.CONFIRM);
    }
}
