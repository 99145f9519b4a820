package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.io.xml.StaxDriver;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What earlier builds wrote into their configuration files. Jenkins reads them with XStream, past setters and constructors. */
class UpgradeTest {
    private static Saved load(String name) throws IOException {
        XStream xstream = new XStream(new StaxDriver());
        xstream.allowTypesByWildcard(new String[] {"io.jenkins.plugins.batchrelease.**"});
        xstream.alias("io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration", Saved.class);
        try (InputStream file = UpgradeTest.class.getResourceAsStream(name)) {
            return (Saved) xstream.fromXML(file);
        }
    }

    @Test
    void aClusterFromBeforePoliciesHasNoneAndIsOpenToAll() throws IOException {
        Saved saved = load("configuration-before-policies.xml");

        assertThat(saved.instance).isEqualTo("0f6d3c1e-6e0a-4a55-9c50-0d6f1f1f2a10");
        ClusterDefinition prod = saved.clusters.get(0);
        assertThat(prod.getName()).isEqualTo("prod");
        assertThat(prod.getCredentialsId()).isEqualTo("prod-kubeconfig");
        assertThat(prod.getNamespace()).isEqualTo("shop");
        assertThat(prod.getNamespaces()).isEmpty();
        assertThat(prod.getJobs()).isEmpty();
        assertThat(prod.getPolicy()).isNull();
        assertThat(prod.isInCluster()).isFalse();
        assertThat(prod.isSkipTlsVerify()).isFalse();
        assertThat(prod.allowsJob("any") && prod.allowsNamespace("any")).isTrue();
        assertThatCode(() -> BatchReleaseConfiguration.requireConsistent(saved.clusters))
                .doesNotThrowAnyException();
        assertThat(saved.clusters.get(1).getServer()).isEqualTo("https://10.0.0.1:6443");
    }

    @Test
    void whatThisBuildWritesItReads() throws IOException {
        ClusterPolicy policy = load("configuration.xml").clusters.get(0).getPolicy();

        assertThat(policy.getApprovers()).containsExactly("alice", "release-managers");
        assertThat(policy.isSelfApproval()).isFalse();
        assertThat(policy.firstBatch()).hasToString("Optional[10%]");
        assertThat(policy.getFreezes()).hasSize(2);
        assertThat(policy.windows()).isNotNull();
    }

    /** As its fields are saved; the configuration itself needs a running Jenkins. */
    private static final class Saved {
        private List<ClusterDefinition> clusters;
        private boolean definedClustersOnly;
        private String instance;
    }
}
