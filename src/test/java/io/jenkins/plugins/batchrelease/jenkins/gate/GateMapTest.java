package io.jenkins.plugins.batchrelease.jenkins.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptDeadlines;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateMapTest {
    private final Release approved = Releases.decided(Releases.atGate("one"), true);
    private final KeptGate gate = new KeptGate("7", 1, "hash", "", "Release-web-batch-1", false, KeptDeadlines.none());

    @Test
    void tellsWhoApprovedAndWhatTheySaid() {
        assertThat(GateMap.of(approved, gate, ""))
                .containsEntry("approvedBy", List.of("bob"))
                .containsEntry("comment", "so be it")
                .containsEntry("batch", 1);
    }

    /** Which the sandbox and the pipeline's serializer know. */
    @Test
    void isMadeOfPlainMapsAndLists() {
        Map<String, Object> map = GateMap.of(approved, gate, "WHO");

        assertThat(map).isExactlyInstanceOf(LinkedHashMap.class);
        assertThat(map.get("approvedBy")).isExactlyInstanceOf(ArrayList.class);
    }

    @Test
    void namesTheLastApproverWhereThePipelineWantsIt() {
        assertThat(GateMap.of(approved, gate, "WHO")).containsEntry("WHO", "bob");
    }

    @Test
    void readsTheCommentOfTheNativeForm() {
        assertThat(Question.comment(null)).isEmpty();
        assertThat(Question.comment(" fine ")).isEqualTo("fine");
        assertThat(Question.comment(Map.of("comment", "fine"))).isEqualTo("fine");
        assertThat(Question.comment(Map.of("other", "x"))).isEmpty();
    }

    @Test
    void tellsWhoWentPastItWithoutApproval() {
        Holder operator = new Holder(Actor.commandLine("olga"), "olga@laptop", "1");
        Release past = Releases.on(Releases.atGate("one"), new ReleaseEvent.NextRequested(operator, "Jenkins is down"));
        assertThat(GateMap.of(past, gate, ""))
                .containsEntry("approvedBy", List.of())
                .containsEntry("withoutApproval", "olga: Jenkins is down");
        assertThat(GateMap.of(approved, gate, "")).doesNotContainKey("withoutApproval");
    }
}
