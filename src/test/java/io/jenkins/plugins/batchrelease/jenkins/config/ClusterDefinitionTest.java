package io.jenkins.plugins.batchrelease.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterDefinitionTest {
    private final ClusterDefinition prod = new ClusterDefinition("prod");

    private static void assertComplains(String field, ThrowingCallable setting) {
        assertThatThrownBy(setting)
                .isInstanceOfSatisfying(InvalidSetting.class, complaint -> assertThat(complaint.field())
                        .isEqualTo(field))
                .hasMessageStartingWith(field + ": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-prod", "prod eu", "prod/eu", "<b>", "prod'", "prod\u202e"})
    void refusesNamesThatPipelinesCannotWritePlainly(String name) {
        assertComplains("name", () -> new ClusterDefinition(name));
    }

    @Test
    void aMissingNameIsNoNullPointer() {
        assertComplains("name", () -> new ClusterDefinition(null));
    }

    @Test
    void settersNameTheFieldThatCannotBeUsed() {
        assertComplains("server", () -> prod.setServer("http://cluster:6443"));
        assertComplains("caCertificate", () -> prod.setCaCertificate("MIIB"));
        assertComplains("namespace", () -> prod.setNamespace("Shop"));
        assertComplains("namespaces", () -> prod.setNamespaces(List.of("shop", "shop_2")));
        assertComplains("jobs", () -> prod.setJobs(List.of("shop/*", "shop//x")));
    }

    @Test
    void whatWasRefusedIsNotKept() {
        prod.setNamespaces(List.of("shop"));
        assertComplains("namespaces", () -> prod.setNamespaces(List.of("shop", "Bad")));

        assertThat(prod.getNamespaces()).containsExactly("shop");
    }

    /** A form sends the whole of a text field; YAML may have a list or one line. */
    @Test
    void listsComeAsEntriesOrAsText() {
        prod.setNamespaces(List.of("shop, web\r\n\n  pay "));
        assertThat(prod.getNamespaces()).containsExactly("shop", "web", "pay");
        assertThat(prod.getNamespacesText()).isEqualTo("shop\nweb\npay");

        prod.setJobs(List.of("shop/*", "web/**"));
        assertThat(prod.getJobs()).containsExactly("shop/*", "web/**");

        prod.setJobs(null);
        assertThat(prod.getJobs()).isEmpty();
    }

    @Test
    void withoutListsEveryJobAndNamespaceIsAllowed() {
        assertThat(prod.allowsJob("any/job")).isTrue();
        assertThat(prod.allowsNamespace("any")).isTrue();
    }

    @Test
    void withListsOnlyThose() {
        prod.setJobs(List.of("shop/**", "tools/release"));
        prod.setNamespaces(List.of("shop"));

        assertThat(prod.allowsJob("shop/eu/deploy")).isTrue();
        assertThat(prod.allowsJob("tools/release")).isTrue();
        assertThat(prod.allowsJob("tools/other")).isFalse();
        assertThat(prod.allowsNamespace("shop")).isTrue();
        assertThat(prod.allowsNamespace("shop2")).isFalse();
    }

    @Test
    void ownClusterMeansNoOtherWayToIt() {
        prod.setInCluster(true);
        assertThatCode(prod::requireConsistent).doesNotThrowAnyException();

        prod.setCredentialsId("token");
        assertComplains("inCluster", prod::requireConsistent);
        prod.setCredentialsId("");
        prod.setServer("https://elsewhere");
        assertComplains("inCluster", prod::requireConsistent);
    }

    @Test
    void theDefaultNamespaceIsOneOfThoseAllowed() {
        prod.setNamespace("shop");
        prod.setNamespaces(List.of("web"));

        assertComplains("namespace", prod::requireConsistent);
    }

    @Test
    void twoOfOneNameAreRefusedByName() {
        assertThatThrownBy(() -> BatchReleaseConfiguration.requireConsistent(
                        List.of(prod, new ClusterDefinition("test"), new ClusterDefinition("prod"))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("clusters")
                .hasMessageContaining("'prod'");
        assertThatCode(() -> BatchReleaseConfiguration.requireConsistent(List.of(prod, new ClusterDefinition("test"))))
                .doesNotThrowAnyException();
    }
}
