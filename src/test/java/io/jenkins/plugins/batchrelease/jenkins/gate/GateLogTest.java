package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateLogTest {
    private final List<String> lines = new ArrayList<>();
    private final GateLog log = new GateLog(lines::add);
    private final Release atGate = Releases.atGate("one");
    private final Release held =
            Releases.on(atGate, new ReleaseEvent.Disturbed(new Problem("drift", "StatefulSet web was deleted.")));

    @Test
    void saysOnceThatTheReleaseIsHeldAndWhenItIsNoLonger() {
        log.changed(atGate, Progress.absent());
        log.changed(held, Progress.absent());
        log.changed(held, Progress.absent());
        log.changed(atGate, Progress.absent());

        assertThat(lines)
                .containsExactly(
                        "Release shop/web is held: StatefulSet web was deleted. Repair what it needs and go on with next,"
                                + " or roll back.",
                        "Release shop/web is held no longer.");
    }

    @Test
    void saysThatNobodySeesThePods() {
        Progress blind = Progress.absent()
                .impededBy(Optional.of(new Impediment(Impediment.Kind.SIGHT, "unavailable", "Cannot watch Pod", 1)));

        log.changed(atGate, blind);
        log.changed(atGate, Progress.absent());

        assertThat(lines)
                .containsExactly(
                        "Release shop/web: nobody sees its pods: Cannot watch Pod. Trying again until it can.",
                        "Release shop/web: that is over");
    }

    @Test
    void leavesTheWayBackToTheGatesEnd() {
        log.changed(held, Progress.absent());
        log.changed(Releases.on(held, new ReleaseEvent.RollbackRequested(Releases.BUILD, "")), Progress.absent());

        assertThat(lines).hasSize(1);
    }
}
