package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterPolicyTest {
    private final ClusterPolicy policy = new ClusterPolicy();

    @Test
    void settersNameTheFieldThatCannotBeUsed() {
        assertThatThrownBy(() -> policy.setApprovals(-1))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("approvals: ");
        assertThatThrownBy(() -> policy.setApprovals(21)).hasMessageStartingWith("approvals: ");
        assertThatThrownBy(() -> policy.setLargestFirstBatch("a tenth")).hasMessageStartingWith("largestFirstBatch: ");
        assertThatThrownBy(() -> new WeeklyFreeze().setDays(List.of("Fri", "someday")))
                .hasMessageStartingWith("days: ");
        assertThatThrownBy(() -> new WeeklyFreeze().setFrom("6pm")).hasMessageStartingWith("from: ");
        assertThatThrownBy(() -> new WeeklyFreeze().setTo("25:00")).hasMessageStartingWith("to: ");
        assertThatThrownBy(() -> new WeeklyFreeze().setTimeZone("Berlin")).hasMessageStartingWith("timeZone: ");
        assertThatThrownBy(() -> new DateFreeze().setFrom("tomorrow")).hasMessageStartingWith("from: ");
        assertThatThrownBy(() -> new DateFreeze().setTo("2026-13-01")).hasMessageStartingWith("to: ");
    }

    @Test
    void aFreezeThatLacksSomethingIsRefusedWhenItIsAdded() {
        DateFreeze open = new DateFreeze();
        open.setFrom("2026-12-20");
        assertThatThrownBy(() -> policy.setFreezes(List.of(open))).hasMessageStartingWith("freezes: ");

        DateFreeze backwards = new DateFreeze();
        backwards.setFrom("2026-12-20");
        backwards.setTo("2026-12-01");
        assertThatThrownBy(() -> policy.setFreezes(List.of(backwards))).hasMessageStartingWith("freezes: ");

        assertThatThrownBy(() -> policy.setFreezes(List.of(new WeeklyFreeze()))).hasMessageStartingWith("freezes: ");
        assertThat(policy.getFreezes()).isEmpty();
    }

    @Test
    void freezesBecomeWindows() {
        WeeklyFreeze weekend = new WeeklyFreeze();
        weekend.setDays(List.of("Friday, Sat"));
        weekend.setFrom("18:00");
        weekend.setTo("24:00");
        weekend.setTimeZone("UTC");
        weekend.setReason("Nobody is in");
        policy.setFreezes(List.of(weekend));

        assertThat(weekend.getDaysText()).isEqualTo("Friday, Sat");
        assertThat(policy.windows().at(Instant.parse("2026-11-27T20:00:00Z")))
                .hasValueSatisfying(frozen -> assertThat(frozen.reason()).isEqualTo("Nobody is in"));
        assertThat(policy.windows().at(Instant.parse("2026-11-29T20:00:00Z"))).isEmpty();
    }

    @Test
    void namingApproversMeansThatOneOfThemApproves() {
        assertThat(policy.requiredApprovals()).isZero();
        policy.setApprovers(List.of("alice\nrelease-managers"));
        assertThat(policy.getApprovers()).containsExactly("alice", "release-managers");
        assertThat(policy.requiredApprovals()).isEqualTo(1);
        policy.setApprovals(2);
        assertThat(policy.requiredApprovals()).isEqualTo(2);
    }
}
