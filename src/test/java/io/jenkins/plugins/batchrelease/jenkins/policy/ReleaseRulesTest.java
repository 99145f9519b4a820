package io.jenkins.plugins.batchrelease.jenkins.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterPolicy;
import io.jenkins.plugins.batchrelease.jenkins.config.DateFreeze;
import io.jenkins.plugins.batchrelease.release.ClusterDemand;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rules of a release, asked by a job that names its cluster otherwise")
class ReleaseRulesTest {
    private static final long CHRISTMAS = Instant.parse("2026-12-24T12:00:00Z").toEpochMilli();

    private final ClusterPolicy prod = new ClusterPolicy();
    private final ClusterPolicy loose = new ClusterPolicy();

    private ReleaseRules asked(Release release) {
        return ReleaseRules.of(
                new ClusterRules("loose", loose),
                Optional.of(release),
                name -> name.equals("prod") ? Optional.of(new ClusterRules("prod", prod)) : Optional.empty());
    }

    private static Release startedUnder(String cluster) {
        return Releases.prepared(
                "a",
                "2",
                ReleaseOptions.defaults()
                        .withApprovalsInJenkins(2)
                        .withRules(new ClusterDemand(cluster, "managers", true, false)));
    }

    @Test
    @DisplayName("are those of its start and those of both names: the strictest counts")
    void theStrictestCounts() {
        ReleaseRules rules = asked(startedUnder("prod"));
        assertThat(rules.approvals()).isEqualTo(2);
        assertThat(rules.approvers()).containsExactly("managers");
        assertThat(rules.allowsSelfApproval()).isFalse();

        prod.setApprovers(List.of("security"));
        loose.setApprovals(3);
        assertThat(rules.approvals()).isEqualTo(3);
        assertThat(rules.approvers()).containsExactly("managers", "security");
    }

    @Test
    @DisplayName("stay when the cluster is taken out of the configuration")
    void theClusterIsGone() {
        ReleaseRules rules = asked(startedUnder("gone"));
        assertThat(rules.approvals()).isEqualTo(2);
        assertThat(rules.approvers()).containsExactly("managers");
    }

    @Test
    @DisplayName("freeze it as under its own name")
    void freezes() {
        DateFreeze freeze = new DateFreeze();
        freeze.setFrom("2026-12-20");
        freeze.setTo("2027-01-03");
        freeze.setTimeZone("UTC");
        freeze.setReason("Year-end business");
        prod.setFreezes(List.of(freeze));
        Release release = startedUnder("prod");

        assertThatThrownBy(() -> asked(release).checkMove(release, CHRISTMAS))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("Year-end business");
    }
}
