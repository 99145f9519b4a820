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

    /** What binds a form logs what a setter throws and goes on; without namespaces, all of them would be open. */
    @Test
    void aSettingThatWasRefusedRefusesTheWholeUntilItIsSetRight() {
        assertComplains("namespaces", () -> prod.setNamespaces(List.of("Bad_Namespace")));
        assertComplains("namespaces", prod::requireConsistent);
        assertComplains("namespaces", () -> BatchReleaseConfiguration.requireConsistent(List.of(prod)));
        prod.setNamespaces(List.of("shop"));
        assertThatCode(prod::requireConsistent).doesNotThrowAnyException();

        assertComplains("jobs", () -> prod.setJobs(List.of("a//b")));
        assertComplains("jobs", prod::requireConsistent);
        prod.setJobs(List.of());
        assertComplains("caCertificate", () -> prod.setCaCertificate("x"));
        assertComplains("caCertificate", prod::requireConsistent);
        prod.setCaCertificate("");
        assertComplains("server", () -> prod.setServer("http://x"));
        assertComplains("server", prod::requireConsistent);
        prod.setServer("");
        assertThatCode(prod::requireConsistent).doesNotThrowAnyException();
    }

    @Test
    void soDoesAPolicyAndAFreezeInIt() {
        ClusterPolicy policy = new ClusterPolicy();
        prod.setPolicy(policy);
        assertComplains("largestFirstBatch", () -> policy.setLargestFirstBatch("many"));
        assertComplains("largestFirstBatch", prod::requireConsistent);
        policy.setLargestFirstBatch("");
        assertComplains("approvals", () -> policy.setApprovals(-1));
        assertComplains("approvals", prod::requireConsistent);
        policy.setApprovals(0);

        DateFreeze freeze = new DateFreeze();
        freeze.setFrom("2026-12-20");
        freeze.setTo("2026-12-31");
        assertComplains("timeZone", () -> freeze.setTimeZone("Mars"));
        assertComplains("timeZone", () -> policy.setFreezes(List.of(freeze)));
        assertComplains("timeZone", prod::requireConsistent);
        freeze.setTimeZone("UTC");
        policy.setFreezes(List.of(freeze));
        assertThatCode(prod::requireConsistent).doesNotThrowAnyException();
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
