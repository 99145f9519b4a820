package io.jenkins.plugins.batchrelease.jenkins.config;

import static io.jenkins.plugins.casc.misc.Util.getUnclassifiedRoot;
import static io.jenkins.plugins.casc.misc.Util.toStringFromYamlFile;
import static io.jenkins.plugins.casc.misc.Util.toYamlString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfigurationContext;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.casc.ConfiguratorRegistry;
import io.jenkins.plugins.casc.misc.ConfiguredWithCode;
import io.jenkins.plugins.casc.misc.JenkinsConfiguredWithCodeRule;
import io.jenkins.plugins.casc.misc.junit.jupiter.WithJenkinsConfiguredWithCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@WithJenkinsConfiguredWithCode
@DisplayName("Configuration as code")
class ConfigurationAsCodeTest {
    @Test
    @DisplayName("sets clusters with their policies")
    @ConfiguredWithCode("configuration-as-code.yaml")
    void imports(JenkinsConfiguredWithCodeRule jenkins) {
        BatchReleaseConfiguration configuration = BatchReleaseConfiguration.get();
        assertThat(configuration.isDefinedClustersOnly()).isTrue();
        ClusterDefinition prod = configuration.find("prod").orElseThrow();
        assertThat(prod.getServer()).isEqualTo("https://10.0.0.1:6443");
        assertThat(prod.getNamespaces()).containsExactly("shop", "web");
        assertThat(prod.getJobs()).containsExactly("shop/**", "tools/release");
        ClusterPolicy policy = prod.getPolicy();
        assertThat(policy.getApprovers()).containsExactly("alice", "release-managers");
        assertThat(policy.getApprovals()).isEqualTo(2);
        assertThat(policy.isSelfApproval()).isFalse();
        assertThat(policy.getLargestFirstBatch()).isEqualTo("10%");
        assertThat(policy.getFreezes()).hasExactlyElementsOfTypes(WeeklyFreeze.class, DateFreeze.class);
        assertThat(configuration.find("here").orElseThrow().isInCluster()).isTrue();
    }

    @Test
    @DisplayName("exports what it imported, and nothing that was not said")
    @ConfiguredWithCode("configuration-as-code.yaml")
    void exports(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
        ConfigurationContext context = new ConfigurationContext(ConfiguratorRegistry.get());

        String exported = toYamlString(getUnclassifiedRoot(context).get("batchRelease"));

        assertThat(exported).isEqualTo(toStringFromYamlFile(this, "configuration-as-code-exported.yaml"));
    }

    @Test
    @DisplayName("stops at what cannot be used, and names the field")
    void refuses(JenkinsConfiguredWithCodeRule jenkins) {
        for (String file : List.of("configuration-as-code-namespace.yaml", "configuration-as-code-name-twice.yaml")) {
            String source = getClass().getResource(file).toString();

            assertThatThrownBy(() -> ConfigurationAsCode.get().configure(source))
                    .isInstanceOf(ConfiguratorException.class)
                    .rootCause()
                    .isInstanceOf(InvalidSetting.class)
                    .message()
                    .containsAnyOf("namespaces: 'Bad_Namespace'", "clusters: Two clusters are named 'prod'");
            assertThat(BatchReleaseConfiguration.get().getClusters()).isEmpty();
        }
    }
}
