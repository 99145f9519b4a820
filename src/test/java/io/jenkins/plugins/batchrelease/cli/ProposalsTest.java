package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    @Test
    void commandsLeadToTheSameCluster() {
        ReleaseKey key = new ReleaseKey("shop", "web");

        assertThat(new Proposals("").command("approve", key)).isEqualTo("approve web -n shop");
        assertThat(new Proposals(" --context prod").command("next", key)).isEqualTo("next web -n shop --context prod");
    }

    @Test
    void wordsAreQuotedForAShell() {
        assertThat(Proposals.quoted("/home/a/.kube/config")).isEqualTo("/home/a/.kube/config");
        assertThat(Proposals.quoted("it's me")).isEqualTo("'it'\\''s me'");
        assertThat(Proposals.quoted("")).isEqualTo("''");
    }
}
