package io.jenkins.plugins.batchrelease.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptGateTest {
    @Test
    void aboutAnotherPlanNobodyHasApprovedAndNoOldPromptAnswers() {
        KeptDeadlines soak = new KeptDeadlines(10, 0, false);
        KeptGate gate = new KeptGate("7", 2, "a".repeat(64), "alice", "Release-web-batch-2", true, soak);
        gate.add(new KeptApproval("alice", "fine", ""));
        KeptDeadlines later = new KeptDeadlines(99, 0, false);

        KeptGate anew = gate.about("b".repeat(64), later);

        assertThat(anew.planHash()).isEqualTo("b".repeat(64));
        assertThat(anew.approvals()).isEmpty();
        assertThat(anew.promptId()).isEqualTo("Release-web-batch-2-bbbbbbbbbbbb");
        assertThat(anew.deadlines()).isSameAs(later);
        assertThat(anew.node()).isEqualTo("7");
        assertThat(anew.batch()).isEqualTo(2);
        assertThat(anew.approvers()).isEqualTo("alice");
        assertThat(anew.refusesStarters()).isTrue();
    }
}
