package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestTest {
    @Test
    void isTheReleaseWhereItIsWanted() {
        Release release = Releases.prepared("one");

        assertThat(Rest.in(release, Set.of(Phase.PREPARED))).isSameAs(release);
    }

    @Test
    void saysWhyAReleaseIsHeld() {
        Release held = Releases.on(
                Releases.atGate("one"), new ReleaseEvent.Disturbed(new Problem("drift", "somebody changed it")));

        assertThatThrownBy(() -> Rest.in(held, Set.of(Phase.PREPARED)))
                .isInstanceOf(Rest.Elsewhere.class)
                .hasMessageStartingWith("Release shop/web is held: somebody changed it");
    }

    @Test
    void saysWhoTookItBack() {
        Release back = Releases.on(
                Releases.on(Releases.atGate("one"), new ReleaseEvent.RollbackRequested(Releases.BUILD, "too slow")),
                new ReleaseEvent.BackAgain());

        assertThat(Rest.reason(back))
                .isEqualTo("Release shop/web was rolled back: rollback started, by alice (too slow)");
    }

    @Test
    void whatOthersWroteStaysOneLineAndCommandsNoTerminal() {
        Release held = Releases.on(
                Releases.atGate("one"),
                new ReleaseEvent.Disturbed(
                        new Problem("drift", "changed by \u001b[31mmallory\nERROR: all is well\u202e")));
        Release back = Releases.on(
                Releases.on(
                        Releases.atGate("one"),
                        new ReleaseEvent.RollbackRequested(
                                Releases.BUILD, "slow\nFinished: SUCCESS\u001b]0;title\u0007")),
                new ReleaseEvent.BackAgain());

        assertThat(Rest.reason(held)).contains("held: changed by mallory ERROR: all is well\\u202e");
        assertThat(Rest.reason(back)).endsWith("(slow Finished: SUCCESS)");
    }

    @Test
    void nothingMovesPastPeopleWhoHaveNotDecided() {
        Release atGate = Releases.atGate("one");

        assertThatThrownBy(() -> Rest.requireDecided(atGate))
                .isInstanceOf(Rest.Elsewhere.class)
                .hasMessageContainingAll("shop/web", "0 of 1 approvals", "Put batchReleaseGate()");
        Rest.requireDecided(Releases.decided(atGate, true));
        Rest.requireDecided(Releases.prepared("one"));
    }

    @Test
    void saysWhatWasNotExpected() {
        assertThat(Rest.reason(Releases.prepared("one"))).contains("PREPARED", "batch 0 of 2");
    }
}
