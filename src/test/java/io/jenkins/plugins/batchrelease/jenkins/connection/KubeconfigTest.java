package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.cluster.Impersonation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubeconfigTest {
    private static final String SECRET = "topsecrettoken";

    private static String kubeconfig(String cluster, String user) {
        return """
                apiVersion: v1
                kind: Config
                current-context: two
                contexts:
                - name: one
                  context: {cluster: a, user: a}
                - name: two
                  context: {cluster: b, user: b, namespace: shop}
                clusters:
                - name: a
                  cluster: {server: 'https://a'}
                - name: b
                  cluster: {server: 'https://b', certificate-authority-data: Y2E=%s}
                users:
                - name: a
                  user: {token: other}
                - name: b
                  user: {token: %s%s}
                """
                .formatted(cluster, SECRET, user);
    }

    @Test
    void readsTheCurrentContext() {
        ClusterAccess access = Kubeconfig.read(kubeconfig("", ""));

        assertThat(access.server()).isEqualTo("https://b");
        assertThat(access.caData()).isEqualTo("Y2E=");
        assertThat(access.login().token()).isEqualTo(SECRET);
        assertThat(access.namespace()).contains("shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec: {command: sh}",
                "auth-provider: {name: gcp}",
                "tokenFile: /var/run/secrets/kubernetes.io/serviceaccount/token",
                "client-certificate: /etc/passwd",
                "client-key: /etc/shadow",
                "username: root",
                "password: topsecrettoken",
                "as-uid: '0'",
                "as-groups: ['system:masters']",
                "as-user-extra: {scopes: [all]}",
                "as-groups: {system: masters}, as: a",
                "as-user-extra: [all], as: a",
                "as: [a]",
                "as: \"a\\nb\"",
                "exec: {}",
                "exec: false",
                "tokenFile: ''"
            })
    void refusesUsersThatNameProgramsOrFiles(String entry) {
        assertThatThrownBy(() -> Kubeconfig.read(kubeconfig("", ", " + entry)))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageContaining(entry.substring(0, entry.indexOf(':')))
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificate-authority: /etc/passwd",
                "insecure-skip-tls-verify: true",
                "insecure-skip-tls-verify: yes",
                "insecure-skip-tls-verify: 'true'",
                "insecure-skip-tls-verify: 1",
                "proxy-url: 'http://evil'",
                "proxy-url: 'socks5://evil'",
                "tls-server-name: other"
            })
    void refusesClustersThatNameFilesOrGiveUpTls(String entry) {
        assertThatThrownBy(() -> Kubeconfig.read(kubeconfig(", " + entry, "")))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageContaining(entry.substring(0, entry.indexOf(':')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text topsecrettoken",
                "token: topsecrettoken\ntoken: again",
                "token: !!javax.script.ScriptEngineManager [topsecrettoken]",
                "a: &a [topsecrettoken]\nb: [*a, *a]",
                "current-context: gone",
                "{token: topsecrettoken"
            })
    void refusesWhatIsNoKubeconfigWithoutQuotingIt(String text) {
        assertThatThrownBy(() -> Kubeconfig.read(text))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void whatTheCurrentContextDoesNotUseDoesNotMatter() {
        String other = kubeconfig("", "").replace("user: {token: other}", "user: {exec: {command: sh}}");

        assertThat(Kubeconfig.read(other).login().token()).isEqualTo(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{client-certificate-data: '%%%', client-key-data: a2V5}",
                "{client-certificate-data: Y2VydA==}",
                "{client-key-data: dG9wc2VjcmV0dG9rZW4=}",
                "{}",
                "{token: ''}",
                "{token: \"topsecrettoken\\nX-Evil: 1\"}",
                "{token: 'topsecret token'}",
                "{token: 'topsecrettoken\u00e9'}"
            })
    void refusesUsersThatCannotBeUsedWithoutQuotingThem(String user) {
        String with = kubeconfig("", "").replace("{token: " + SECRET + "}", user);

        assertThatThrownBy(() -> Kubeconfig.read(with))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageNotContaining("topsecret")
                .hasMessageNotContaining("dG9w")
                .hasNoCause();
    }

    @Test
    void readsAClientCertificate() {
        String with = kubeconfig("", "")
                .replace("{token: " + SECRET + "}", "{client-certificate-data: Y2VydA==, client-key-data: a2V5}");

        assertThat(Kubeconfig.read(with).login()).isEqualTo(Login.certificate("Y2VydA==", "a2V5"));
    }

    @Test
    void refusesServersWithoutTls() {
        String open = kubeconfig("", "").replace("https://b", "http://b");
        assertThatThrownBy(() -> Kubeconfig.read(open)).hasMessageContaining("https://");
        String nowhere = kubeconfig("", "").replace("server: 'https://b', ", "");
        assertThatThrownBy(() -> Kubeconfig.read(nowhere)).hasMessageContaining("server");
    }

    @Test
    void actsAsWhomItSays() {
        String as = ", as: bob, as-groups: [devs, ops], as-uid: '7', as-user-extra: {scopes: [view, list]}";
        ClusterAccess access = Kubeconfig.read(kubeconfig("", as));
        assertThat(access.login().as())
                .contains(new Impersonation(
                        "bob", List.of("devs", "ops"), "7", Map.of("scopes", List.of("view", "list"))));
        assertThat(access.identity())
                .as("who acts as somebody else does not share a connection")
                .isNotEqualTo(Kubeconfig.read(kubeconfig("", "")).identity())
                .isNotEqualTo(Kubeconfig.read(kubeconfig("", ", as: alice")).identity());
    }

    @Test
    void refusesANamespaceThatIsAPath() {
        String path = kubeconfig("", "").replace("namespace: shop", "namespace: shop/../../x");
        assertThatThrownBy(() -> Kubeconfig.read(path)).hasMessageContaining("namespace");
    }

    @Test
    void anAccessPrintsNoSecret() {
        assertThat(Kubeconfig.read(kubeconfig("", "")).toString()).doesNotContain(SECRET);
        assertThat(Kubeconfig.read(kubeconfig("", "")).login().toString()).doesNotContain(SECRET);
        assertThat(Kubeconfig.read(kubeconfig("", "")).identity()).doesNotContain(SECRET);
    }
}
