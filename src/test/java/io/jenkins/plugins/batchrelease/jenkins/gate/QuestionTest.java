package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptDeadlines;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private final BatchReleaseGateStep step = new BatchReleaseGateStep();
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void inEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    private String message(Release release, Set<String> starters, KeptDeadlines deadlines) {
        return message(release, starters, 0, deadlines);
    }

    private String message(Release release, Set<String> starters, int approvals, KeptDeadlines deadlines) {
        KeptGate gate = new KeptGate("7", 1, "hash", "", "Release-web-batch-1", false, deadlines);
        return new Question(step, new GateRules(null, List.of(), starters, List.of(), approvals, Optional.empty()))
                .message(release, gate);
    }

    @Test
    void tellsHowFarTheReleaseIsAndWhatComesNext() {
        assertThat(message(Releases.atGate("one"), Set.of(), KeptDeadlines.none()))
                .isEqualTo("Release shop/web: batch 1 of 2 is done, 1 of 3 pods run the new version."
                        + " Go on with batch 2, to 3 pods?");
    }

    @Test
    void tellsWhoNeedNotTryAndWhatHappensWithoutADecision() {
        step.setMessage("Is it good?");
        Release two = Releases.on(
                Releases.atGate("one"), new ReleaseEvent.GateRequested(2, Releases.BUILD.actor(), "build/7"));
        long opened = System.currentTimeMillis();
        KeptDeadlines deadlines = GateTimes.of("4h", "rollback", "30m").from(opened);

        assertThat(message(two, Set.of("alice"), deadlines))
                .isEqualTo("Is it good? (0 of 2 approvals) Not to be approved by who started it: alice."
                        + " Goes on by itself at " + Moments.text(opened + 1_800_000) + " unless somebody rejects."
                        + " Rolled back if nobody decides by " + Moments.text(opened + 14_400_000) + ".");
    }

    @Test
    void promisesNothingThatTheRulesOfTheClusterForbid() {
        step.setMessage("Is it good?");
        KeptDeadlines deadlines = GateTimes.of("", "hold", "30m").from(System.currentTimeMillis());

        assertThat(message(Releases.atGate("one"), Set.of(), 2, deadlines)).isEqualTo("Is it good? (0 of 2 approvals)");
    }

    @Test
    void readsTheCommentThatGoesWithARejection() {
        assertThat(SubmittedComment.in(JSONObject.fromObject("{'parameter':{'name':'comment','value':' too slow '}}")))
                .isEqualTo("too slow");
        assertThat(SubmittedComment.in(JSONObject.fromObject(
                        "{'parameter':[{'name':'other','value':'x'},{'name':'comment','value':'too slow'}]}")))
                .isEqualTo("too slow");
        assertThat(SubmittedComment.in(new JSONObject())).isEmpty();
    }
}
