package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.jenkins.index.BuildPlace;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.WaitingGate;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexedTest {
    private static final BuildPlace PLACE = new BuildPlace("shop/deploy", 12);
    private static final Actor ALICE = Actor.jenkins("alice");

    private static KeptRelease kept(ClusterChoice cluster, String holderId) {
        return new KeptRelease("web-2", cluster, Releases.prepared("x").key(), holderId, "3");
    }

    private static IndexEntry entry(Release release, KeptGate... gates) {
        KeptRelease kept = kept(
                new ClusterChoice("prod", "token", "", ""), release.holder().id());
        kept.keep(release, Optional.empty());
        List.of(gates).forEach(kept::add);
        return Indexed.of(kept, PLACE, ALICE).orElseThrow();
    }

    @Test
    void whatHasNotBegunIsNotListed() {
        assertThat(Indexed.of(kept(new ClusterChoice("prod", "", "", ""), "x"), PLACE, ALICE))
                .isEmpty();
    }

    @Test
    void tellsWhatItIsAboutAndHowFarItIs() {
        IndexEntry entry = entry(Releases.prepared("one"));

        assertThat(entry.place()).isEqualTo(PLACE);
        assertThat(entry.token()).isEqualTo("web-2");
        assertThat(entry.namespace() + "/" + entry.name()).isEqualTo("shop/web");
        assertThat(entry.cluster()).isEqualTo("prod");
        assertThat(entry.startedBy()).isEqualTo("alice");
        assertThat(entry.releaseId()).isEqualTo("one");
        assertThat(entry.isHeld()).isTrue();
        assertThat(entry.isOpen()).isTrue();
        assertThat(entry.standing().phase()).isEqualTo(Phase.PREPARED);
        assertThat(entry.standing().batches()).isEqualTo(2);
        assertThat(entry.gate()).isEmpty();
    }

    @Test
    void anOpenGateSaysWhomItWaitsFor() {
        Release atGate = Releases.atGate("one");
        WaitingGate named = entry(atGate, new KeptGate("5", 1, "hash", "bob, ops", "Gate"))
                .gate()
                .orElseThrow();
        assertThat(named.approvers()).isEqualTo("bob, ops");
        assertThat(named.required()).isEqualTo(1);
        assertThat(named.since()).isEqualTo(atGate.phaseSince());

        assertThat(entry(atGate).gate().orElseThrow().approvers()).isEmpty();
        assertThat(entry(Releases.decided(atGate, true)).gate()).isEmpty();
    }

    @Test
    void aReleaseThatIsHeldSaysWhyInAFewWords() {
        Release held =
                Releases.on(Releases.prepared("one"), new ReleaseEvent.HoldRequested(ALICE, "here", "x".repeat(1_000)));

        IndexEntry entry = entry(held);

        assertThat(entry.standing().phase()).isEqualTo(Phase.HELD);
        assertThat(entry.standing().hold()).contains("xxx").hasSizeLessThan(310);
        assertThat(entry.gate()).isEmpty();
    }

    @Test
    void aClusterWithoutANameIsKnownByItsAddress() {
        KeptRelease kept = kept(new ClusterChoice("", "token", "https://10.0.0.1", ""), "other");
        kept.keep(Releases.prepared("one"), Optional.empty());

        IndexEntry entry = Indexed.of(kept, PLACE, Actor.SYSTEM).orElseThrow();

        assertThat(entry.cluster()).isEqualTo("https://10.0.0.1");
        assertThat(entry.isHeld()).isFalse();
        assertThat(entry.startedBy()).isEmpty();
    }
}
