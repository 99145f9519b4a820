package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.Config;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientsTest {
    @Test
    void takesNothingFromTheControllersSurroundings() {
        System.setProperty(Config.KUBERNETES_OAUTH_TOKEN_SYSTEM_PROPERTY, "the-controllers-own");
        System.setProperty(Config.KUBERNETES_NAMESPACE_SYSTEM_PROPERTY, "the-controllers-own");
        System.setProperty(Config.KUBERNETES_TRUST_CERT_SYSTEM_PROPERTY, "true");
        try {
            ClusterAccess access =
                    new ClusterAccess("https://b:6443", "", false, Login.certificate("", ""), Optional.empty());

            Config config = Clients.config(access, "1.2");

            assertThat(config.getMasterUrl()).startsWith("https://b:6443");
            assertThat(config.getOauthToken()).isNull();
            assertThat(config.getAutoOAuthToken()).isNull();
            assertThat(config.getNamespace()).isNotEqualTo("the-controllers-own");
            assertThat(config.isTrustCerts()).isFalse();
            assertThat(config.getUserAgent()).isEqualTo("jenkins-batch-release/1.2");
        } finally {
            System.clearProperty(Config.KUBERNETES_OAUTH_TOKEN_SYSTEM_PROPERTY);
            System.clearProperty(Config.KUBERNETES_NAMESPACE_SYSTEM_PROPERTY);
            System.clearProperty(Config.KUBERNETES_TRUST_CERT_SYSTEM_PROPERTY);
        }
    }
}
