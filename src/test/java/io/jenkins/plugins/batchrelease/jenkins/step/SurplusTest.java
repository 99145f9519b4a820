package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import org.junit.jupiter.api.Test;

/** A pipeline with static stages has more of them than a release of one pod, or of what did not exist, has batches. */
class SurplusTest {
    @Test
    void aBatchThatIsThereIsNone() {
        assertThat(Surplus.ofNext(Releases.prepared("one"))).isEmpty();
        assertThat(Surplus.ofNext(Releases.atGate("one"))).isEmpty();
        assertThat(Surplus.ofNext(Releases.decided(Releases.atGate("one"), true)))
                .isEmpty();
    }

    @Test
    void afterTheLastBatchThereIsNothingToMove() {
        assertThat(Surplus.ofNext(done("2", 1)))
                .hasValue("Release shop/web has one batch, and it is done: this batchReleaseNext() does nothing.");
    }

    @Test
    void norAfterSeveral() {
        Release second = Releases.on(
                Releases.decided(Releases.atGate("one"), true), new ReleaseEvent.NextRequested(Releases.BUILD));
        assertThat(Surplus.ofNext(Releases.on(second, new ReleaseEvent.BatchReady(2))))
                .hasValue("All 2 batches of release shop/web are done: this batchReleaseNext() does nothing.");
    }

    @Test
    void norInOneThatSomebodyHasConfirmed() {
        Release confirmed = Releases.on(done("1", 3), new ReleaseEvent.ConfirmRequested(Releases.BUILD, ""));

        assertThat(Surplus.ofNext(confirmed))
                .hasValue("Release shop/web is confirmed already: this batchReleaseNext() does nothing.");
    }

    @Test
    void oneThatWasTakenBackIsAFailure() {
        Release back = Releases.on(done("1", 3), new ReleaseEvent.RollbackRequested(Releases.BUILD, ""));

        assertThat(Surplus.ofNext(back)).isEmpty();
        assertThat(Surplus.ofNext(Releases.on(back, new ReleaseEvent.BackAgain())))
                .isEmpty();
    }

    private static Release done(String batches, int replicas) {
        Release moving = Releases.on(
                Releases.prepared("one", batches, replicas), new ReleaseEvent.NextRequested(Releases.BUILD));
        return Releases.on(moving, new ReleaseEvent.BatchReady(1));
    }
}
