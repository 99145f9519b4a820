package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import org.junit.jupiter.api.Test;

class GateReadingTest {
    private final Release atGate = Releases.atGate("one");

    @Test
    void waitsUntilPeopleDecide() {
        assertThat(GateReading.of(atGate, 1)).isEqualTo(GateReading.WAITING);
    }

    @Test
    void passesWhenApproved() {
        assertThat(GateReading.of(Releases.decided(atGate, true), 1)).isEqualTo(GateReading.PASSED);
    }

    @Test
    void passesWhenSomebodyWentOnFromElsewhere() {
        Release gone = Releases.on(Releases.decided(atGate, true), new ReleaseEvent.NextRequested(Releases.BUILD));

        assertThat(gone.gate()).isEmpty();
        assertThat(GateReading.of(gone, 1)).isEqualTo(GateReading.PASSED);
    }

    @Test
    void isBypassedWhenTheCommandLineWentOnPastWhatOnlyJenkinsDecides() {
        Holder person = new Holder(Actor.commandLine("olga"), "olga@desk", "desk:1");
        Release gone = Releases.on(atGate, new ReleaseEvent.NextRequested(person, "Jenkins is down"));

        assertThat(gone.batch()).isEqualTo(2);
        assertThat(GateReading.of(gone, 1, true)).isEqualTo(GateReading.BYPASSED);
        assertThat(GateReading.of(gone, 1, false)).isEqualTo(GateReading.PASSED);
        assertThat(GateReading.of(atGate, 1, true)).isEqualTo(GateReading.WAITING);
        assertThat(GateReading.of(Releases.decided(atGate, true), 1, true)).isEqualTo(GateReading.PASSED);
        Release ours = Releases.on(Releases.decided(atGate, true), new ReleaseEvent.NextRequested(Releases.BUILD));
        assertThat(GateReading.of(ours, 1, true)).isEqualTo(GateReading.PASSED);
    }

    @Test
    void refusesWhenRejected() {
        assertThat(GateReading.of(Releases.decided(atGate, false), 1)).isEqualTo(GateReading.REFUSED);
    }

    @Test
    void refusesWhenTakenBack() {
        Release back = Releases.on(atGate, new ReleaseEvent.RollbackRequested(Releases.BUILD, ""));

        assertThat(GateReading.of(back, 1)).isEqualTo(GateReading.REFUSED);
        assertThat(GateReading.of(Releases.on(back, new ReleaseEvent.BackAgain()), 1))
                .isEqualTo(GateReading.REFUSED);
    }

    @Test
    void passesWhenNobodyObjected() {
        Release passed = Releases.on(atGate, new ReleaseEvent.ObjectionTimeOver(1, "hash", "nobody objected"));

        assertThat(GateReading.of(passed, 1)).isEqualTo(GateReading.PASSED);
    }

    @Test
    void tellsWhenNobodyDecided() {
        Release held = Releases.on(atGate, new ReleaseEvent.DecisionTimeOver(1, "hash", Policy.HOLD, Releases.BUILD));
        Release back =
                Releases.on(atGate, new ReleaseEvent.DecisionTimeOver(1, "hash", Policy.ROLLBACK, Releases.BUILD));

        assertThat(GateReading.of(held, 1)).isEqualTo(GateReading.UNDECIDED);
        assertThat(GateReading.of(back, 1)).isEqualTo(GateReading.UNDECIDED);
        assertThat(GateReading.of(Releases.on(back, new ReleaseEvent.BackAgain()), 1))
                .isEqualTo(GateReading.UNDECIDED);
    }

    @Test
    void aHoldForAnotherReasonLeavesTheDecisionToPeople() {
        Release held = Releases.on(atGate, new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "here", ""));
        Release drifted = Releases.on(atGate, new ReleaseEvent.Disturbed(new Problem("drift", "changed")));

        assertThat(GateReading.of(held, 1)).isEqualTo(GateReading.WAITING);
        assertThat(GateReading.of(drifted, 1)).isEqualTo(GateReading.WAITING);
    }
}
