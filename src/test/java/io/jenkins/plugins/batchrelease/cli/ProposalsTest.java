package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.view.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProposalsTest {
    @Test
    void commandsLeadToTheSameCluster() {
        ReleaseKey key = new ReleaseKey("shop", "web");

        assertThat(new Proposals("").command("approve", key)).isEqualTo("approve web -n shop");
        assertThat(new Proposals(" --context prod").command("next", key)).isEqualTo("next web -n shop --context prod");
    }

    @Test
    @DisplayName("a way back that is held says so, and what is proposed goes on with it")
    void aHeldWayBack() {
        Release held = Story.begins("2", 3)
                .prepared()
                .next()
                .rollback()
                .fails("forbidden", "Not now.")
                .release();

        assertThat(Words.state(held, new Palette(false)))
                .startsWith("The way back is held: Not now.")
                .contains("rollback", "next");
        assertThat(new Proposals("").forward(held)).singleElement().asString().startsWith("rollback web -n shop");
        Release heldBefore =
                Story.begins("2", 3).prepared().next().fails("bad", "Not so.").release();
        assertThat(Words.state(heldBefore, new Palette(false))).startsWith("Held: Not so.");
        assertThat(new Proposals("").forward(heldBefore))
                .singleElement()
                .asString()
                .startsWith("next web");
    }

    @Test
    void wordsAreQuotedForAShell() {
        assertThat(Proposals.quoted("/home/a/.kube/config")).isEqualTo("/home/a/.kube/config");
        assertThat(Proposals.quoted("it's me")).isEqualTo("'it'\\''s me'");
        assertThat(Proposals.quoted("")).isEqualTo("''");
    }
}
