package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterUseTest {
    private final ClusterDefinition prod = new ClusterDefinition("prod");
    private final ClusterAccess access = new ClusterAccess("https://a", "", false, Login.token("x"), Optional.empty());
    private final ClusterUse use = new ClusterUse(access, Optional.of(prod));

    @Test
    void jobsThatAreNotNamedMayNot() {
        prod.setJobs(List.of("shop/**"));

        assertThatCode(() -> use.requireJob("shop/deploy")).doesNotThrowAnyException();
        assertThatThrownBy(() -> use.requireJob("evil/deploy"))
                .isInstanceOf(UseRefused.class)
                .hasMessageContaining("evil/deploy")
                .hasMessageContaining("'prod'")
                .hasMessageNotContaining("shop/**");
    }

    @Test
    void namespacesThatAreNotNamedAreClosed() {
        prod.setNamespaces(List.of("shop", "web"));

        assertThatCode(() -> use.requireNamespace("web")).doesNotThrowAnyException();
        assertThatThrownBy(() -> use.requireNamespace("kube-system"))
                .isInstanceOf(UseRefused.class)
                .hasMessageContaining("'kube-system'")
                .hasMessageContaining("shop, web");
    }

    @Test
    void isKnownByItsAddressHoweverItIsWrittenAndByItsName() {
        ClusterAccess written = new ClusterAccess("HTTPS://A:443/", "ca", true, Login.token("y"), Optional.of("web"));

        assertThat(use.marks()).containsExactly("cluster prod", "server https://a:443");
        assertThat(new ClusterUse(written, Optional.of(prod)).marks()).isEqualTo(use.marks());
        assertThat(new ClusterUse(written, Optional.empty()).marks()).containsExactly("server https://a:443");
        assertThat(new ClusterUse(access, Optional.of(new ClusterDefinition("test"))).identity())
                .as("its seal is another")
                .isNotEqualTo(use.identity());
    }

    @Test
    void aClusterThatOnlyTheJobKnowsHasNoSuchRules() {
        ClusterUse own = new ClusterUse(access, Optional.empty());

        assertThatCode(() -> own.requireJob("any").requireNamespace("any")).doesNotThrowAnyException();
    }
}
