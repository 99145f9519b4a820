package io.jenkins.plugins.batchrelease.jenkins.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.KeptXml;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptApproval;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What builds kept with the first version of the plugin, as a real Jenkins wrote it, means the same today. */
class OldBuildsTest {
    private static KeptReleases read(String name) throws IOException {
        try (InputStream xml = OldBuildsTest.class.getResourceAsStream("first/" + name + ".xml")) {
            return (KeptReleases) new KeptXml().read(new String(xml.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static KeptRelease only(String name) throws IOException {
        return read(name).all().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gate", "left", "done"})
    void everythingHasAnAnswer(String name) throws Exception {
        KeptReleases all = read(name);
        Answers.areAllThere(all.all().get(0));
        for (KeptGate gate : all.all().get(0).gates()) {
            Answers.areAllThere(gate);
            for (KeptApproval approval : gate.approvals()) {
                Answers.areAllThere(approval);
            }
        }
    }

    @Test
    void aGateWithOneOfTwoApprovals() throws IOException {
        KeptRelease kept = only("gate");
        Release release = kept.release().orElseThrow();

        assertThat(kept.isOpen()).isTrue();
        assertThat(kept.key()).hasToString("shop/api");
        assertThat(kept.cluster().cluster()).isEqualTo("prod");
        assertThat(kept.asked("7")).contains(1);
        assertThat(release.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(release.holder().id()).isEqualTo(kept.holderId());
        assertThat(release.gate().orElseThrow().approvals()).hasSize(1);

        KeptGate gate = kept.gateAfter(1).orElseThrow();
        assertThat(gate.approvers()).isEqualTo("alice, carol");
        assertThat(gate.promptId()).isEqualTo("Release-api-batch-1");
        assertThat(gate.approvals()).extracting(KeptApproval::user).containsExactly("alice");
    }

    @Test
    void aReleaseThatIsLeftOpenAndOneThatIsOver() throws IOException {
        assertThat(only("left").release().orElseThrow().phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(only("left").isOpen()).isTrue();
        assertThat(only("done").phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(only("done").isOpen()).isFalse();
        assertThat(only("done").release().orElseThrow().version()).isEqualTo(2);
    }

    /** What is written next is read by the next version. */
    @ParameterizedTest
    @ValueSource(strings = {"gate", "left", "done"})
    void isWrittenAgainAsItWas(String name) throws IOException {
        KeptReleases old = read(name);

        KeptReleases again = (KeptReleases) new KeptXml().read(new KeptXml().write(old));

        assertThat(again.all().get(0).release()).isEqualTo(old.all().get(0).release());
    }
}
