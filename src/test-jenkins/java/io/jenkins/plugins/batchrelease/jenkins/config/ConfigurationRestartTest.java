package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.security.Permission;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

@DisplayName("After a restart")
class ConfigurationRestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    @DisplayName("clusters, policies and the name of this Jenkins are what they were")
    void configuration() throws Throwable {
        String[] instance = new String[1];
        sessions.then(jenkins -> {
            ClusterPolicy policy = new ClusterPolicy();
            policy.setApprovals(2);
            policy.setSelfApproval(false);
            ClusterDefinition prod = new ClusterDefinition("prod");
            prod.setNamespaces(List.of("shop"));
            prod.setPolicy(policy);
            BatchReleaseConfiguration.get().setClusters(List.of(prod));
            BatchReleaseConfiguration.get().setDefinedClustersOnly(true);
            instance[0] = BatchReleaseConfiguration.get().instance();
        });
        sessions.then(jenkins -> {
            BatchReleaseConfiguration configuration = BatchReleaseConfiguration.get();
            ClusterDefinition prod = configuration.find("prod").orElseThrow();
            assertThat(prod.getNamespaces()).containsExactly("shop");
            assertThat(prod.getPolicy().getApprovals()).isEqualTo(2);
            assertThat(prod.getPolicy().isSelfApproval()).isFalse();
            assertThat(configuration.isDefinedClustersOnly()).isTrue();
            assertThat(configuration.instance()).isEqualTo(instance[0]);
        });
    }

    @Test
    @DisplayName("the permissions are there before anybody looks at a matrix of them")
    void permissions() throws Throwable {
        sessions.then(jenkins -> {
            for (String name : List.of("Approve", "Rollback")) {
                assertThat(Permission.fromId("io.jenkins.plugins.batchrelease.jenkins.rights.Rights." + name))
                        .as(name)
                        .isNotNull();
            }
        });
    }
}
