package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Origin;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateRulesTest {
    @Test
    void whoStartedTheReleaseIsAStarterEvenInAnothersBuild() {
        assertThat(GateRules.starters(new LinkedHashSet<>(List.of("bob")), Optional.of(Releases.prepared("one"))))
                .containsExactly("bob", "alice");
        assertThat(GateRules.starters(Set.of(), Optional.empty())).isEmpty();
    }

    @Test
    void whoIsBehindTheReleaseIsAStarterOnEveryPage() {
        Holder other = new Holder(
                Actor.SYSTEM, "shop/other #1", "jenkins:y", new Origin(List.of("mallory", "author"), "shop/other"));
        Release taken = Releases.on(Releases.prepared("one"), new ReleaseEvent.NextRequested(other));

        assertThat(GateRules.starters(Set.of("bob"), Optional.of(taken)))
                .containsExactlyInAnyOrder("bob", "alice", "mallory", "author");
    }

    @Test
    void usersAreComparedAsTheRealmDoes() {
        assertThat(GateRules.isOneOf(List.of("Alice"), "alice", String::equalsIgnoreCase))
                .isTrue();
        assertThat(GateRules.isOneOf(List.of("Alice"), "alice", String::equals)).isFalse();
        assertThat(GateRules.isOneOf(List.of(), "alice", String::equals)).isFalse();
    }
}
