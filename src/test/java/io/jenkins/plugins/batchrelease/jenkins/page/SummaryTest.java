package io.jenkins.plugins.batchrelease.jenkins.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Problem;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.localizer.LocaleProvider;

class SummaryTest {
    private final LocaleProvider before = LocaleProvider.getProvider();

    @BeforeEach
    void speakEnglish() {
        LocaleProvider.setProvider(new LocaleProvider() {
            @Override
            public Locale get() {
                return Locale.ENGLISH;
            }
        });
    }

    @AfterEach
    void speakAsBefore() {
        LocaleProvider.setProvider(before);
    }

    private static Summary of(Release release, String approvers) {
        return new Summary(Optional.of(release), approvers);
    }

    @Test
    void saysWhatWaitsForWhom() {
        Release atGate = Releases.atGate("one");
        assertThat(of(Releases.prepared("one"), "").getWaiting()).isEqualTo("Waits for its first batch to be started.");
        assertThat(of(atGate, "").getWaiting()).isEqualTo("Batch 1 waits for somebody who may approve.");
        assertThat(of(atGate, "bob,release-managers").getWaiting())
                .isEqualTo("Batch 1 waits for bob, release-managers.");
        assertThat(of(Releases.decided(atGate, true), "bob").getWaiting())
                .isEqualTo("Waits for batch 2 to be started.");
        assertThat(of(Releases.decided(atGate, false), "bob").getWaiting()).startsWith("Waits for somebody to decide");
    }

    @Test
    void saysThatItWaitsBeforeTheFirstBatch() {
        Release prepared =
                Releases.prepared("one", "2", ReleaseOptions.defaults().withGateBefore(true));
        assertThat(of(prepared, "bob").getWaiting()).isEqualTo("The start waits for bob.");
    }

    @Test
    void saysThatTheWayBackIsHeld() {
        Release back = Releases.on(Releases.atGate("one"), new ReleaseEvent.RollbackRequested(Releases.BUILD, ""));
        Release held = Releases.on(back, new ReleaseEvent.Disturbed(new Problem("forbidden", "Not now.")));
        assertThat(of(held, "").getWaiting()).startsWith("The way back is held.");
    }

    @Test
    void aMovingReleaseWaitsForNobody() {
        Release moving = Releases.on(Releases.prepared("one"), new ReleaseEvent.NextRequested(Releases.BUILD));
        assertThat(of(moving, "").getWaiting()).isEmpty();
        assertThat(new Summary(Optional.empty(), "").getWaiting()).isEmpty();
    }

    @Test
    void textThatTurnsAroundIsWrittenOut() {
        Release held = Releases.on(
                Releases.atGate("one"),
                new ReleaseEvent.HoldRequested(Actor.jenkins("eve"), "page", "\u202egpj.exe\u001b[31m\n<script>"));
        assertThat(of(held, "").getHold()).contains("<script>").doesNotContain("\u202e", "\u001b", "\n");
        assertThat(of(Releases.atGate("one"), "\u202eadmin").getWaiting()).doesNotContain("\u202e");
        Release broken =
                Releases.on(Releases.atGate("one"), new ReleaseEvent.Disturbed(new Problem("drift", "\u2066somebody")));
        assertThat(of(broken, "").getHold()).doesNotContain("\u2066");
    }
}
