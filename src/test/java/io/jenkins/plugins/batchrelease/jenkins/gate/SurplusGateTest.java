package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateDemand;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import org.junit.jupiter.api.Test;

/** A gate behind a batch that there is not, after people have decided about the last one. */
class SurplusGateTest {
    private static final GateDemand QA = demand("build/7", "qa", 0);
    private static final GateDemand ANYBODY = demand("build/9", "", 0);

    @Test
    void asksNobodyWhatWasDecided() {
        assertThat(SurplusGate.isDecided(approved(gate(1, QA)), 1, ANYBODY)).isTrue();
        assertThat(SurplusGate.isDecided(approved(gate(1, QA)), 1, demand("build/9", "qa", 0)))
                .isTrue();
    }

    @Test
    void asksWhereNobodyHasDecided() {
        assertThat(SurplusGate.isDecided(gate(1, QA), 1, ANYBODY)).isFalse();
        assertThat(SurplusGate.isDecided(done(), 1, ANYBODY)).isFalse();
    }

    @Test
    void asksTheOthersWhomItNames() {
        assertThat(SurplusGate.isDecided(approved(gate(1, QA)), 1, demand("build/9", "release-managers", 0)))
                .isFalse();
        assertThat(SurplusGate.isDecided(approved(gate(1, ANYBODY)), 1, QA)).isFalse();
    }

    @Test
    void asksMorePeopleIfItWantsMore() {
        assertThat(SurplusGate.isDecided(approved(gate(1, QA)), 2, ANYBODY)).isFalse();
    }

    @Test
    void wantsPeopleWhereOnlyTheClockHasPassed() {
        Release passed = Releases.on(
                gate(1, demand("build/7", "", 5)), new ReleaseEvent.ObjectionTimeOver(1, "hash", "nobody objected"));

        assertThat(passed.gate().orElseThrow().isApproved()).isTrue();
        assertThat(SurplusGate.isDecided(passed, 1, ANYBODY)).isFalse();
        assertThat(SurplusGate.isDecided(passed, 1, demand("build/9", "", 5))).isTrue();
    }

    @Test
    void asksNobodyAboutWhatIsConfirmed() {
        Release confirmed = Releases.on(approved(gate(1, QA)), new ReleaseEvent.ConfirmRequested(Releases.BUILD, ""));

        assertThat(SurplusGate.isDecided(confirmed, 2, demand("build/9", "others", 0)))
                .isTrue();
    }

    private static GateDemand demand(String asker, String approvers, long passesAt) {
        return new GateDemand(asker, "shop/deploy", approvers, false, false, passesAt);
    }

    private static Release done() {
        Release moving = Releases.on(Releases.prepared("one", "2", 1), new ReleaseEvent.NextRequested(Releases.BUILD));
        return Releases.on(moving, new ReleaseEvent.BatchReady(1));
    }

    private static Release gate(int people, GateDemand demand) {
        return Releases.on(done(), new ReleaseEvent.GateRequested(people, Releases.BUILD.actor(), demand));
    }

    private static Release approved(Release atGate) {
        return Releases.on(
                atGate, new ReleaseEvent.Decided(new Decision(true, 1, "hash", "fine"), Actor.jenkins("bob"), "here"));
    }
}
