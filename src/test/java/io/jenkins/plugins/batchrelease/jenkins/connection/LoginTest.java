package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.jenkins.config.KeyPairs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of login, as an API server sees it. */
class LoginTest {
    private static final Right RIGHT = new Right("get", "apps", "statefulsets");

    @TempDir
    static Path folder;

    private static SecureApi api;
    private static String ca;

    @BeforeAll
    static void start() throws Exception {
        KeyStore keys = KeyPairs.make(folder, "EC", "api");
        api = new SecureApi(keys);
        ca = base64(KeyPairs.certificate(keys));
    }

    @BeforeEach
    void forget() {
        api.callers().clear();
        api.paths().clear();
        api.answerWith(201, "");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ClusterAccess access(Login login) {
        return new ClusterAccess(api.address(), ca, false, login, Optional.empty());
    }

    private static boolean ask(ClusterAccess access) {
        try (Cluster cluster = Clients.probe(access, "1")) {
            return cluster.can(RIGHT, "shop");
        }
    }

    @Test
    void aToken() {
        assertThat(ask(access(Login.token("topsecret")))).isTrue();
        assertThat(api.callers()).containsExactly("Bearer topsecret");
    }

    @Test
    void aPassword() {
        assertThat(ask(access(Login.password("alice", "topsecret")))).isTrue();
        assertThat(api.callers()).containsExactly("Basic " + base64("alice:topsecret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aCertificateOutOfAKeyStore(String algorithm) throws Exception {
        KeyStore store = KeyPairs.make(folder, algorithm, "alice");

        assertThat(ask(access(KeyStoreLogin.read("id", store, KeyPairs.PASSWORD))))
                .isTrue();
        assertThat(api.callers()).containsExactly("CN=alice");
    }

    /** As a pod has it: read again for every request, for it is written anew before it expires. */
    @Test
    void aServiceAccount() throws Exception {
        Path account = Files.createDirectory(folder.resolve("serviceaccount"));
        Files.writeString(account.resolve("token"), "first\n");
        Files.writeString(account.resolve("namespace"), "ci\n");
        Files.writeString(
                account.resolve("ca.crt"), new String(Base64.getDecoder().decode(ca)));
        int port = java.net.URI.create(api.address()).getPort();
        ServiceAccount pod = new ServiceAccount(
                Map.of("KUBERNETES_SERVICE_HOST", "127.0.0.1", "KUBERNETES_SERVICE_PORT", Integer.toString(port)),
                account);
        ClusterAccess access = pod.access();

        try (Cluster cluster = Clients.probe(access, "1")) {
            cluster.can(RIGHT, "shop");
            Files.writeString(account.resolve("token"), "second\n");
            cluster.can(RIGHT, "shop");
            assertThat(cluster.defaultNamespace()).isEqualTo("ci");
        }

        assertThat(api.callers()).containsExactly("Bearer first", "Bearer second");
        assertThat(pod.access().identity()).isEqualTo(access.identity());
        assertThat(pod.addresses()).contains(api.address(), "https://kubernetes.default.svc");
    }

    @Test
    void outsideAPodThereIsNoServiceAccount() {
        assertThatThrownBy(() -> new ServiceAccount(Map.of(), folder).access())
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageContaining("does not run in a pod");
        assertThatThrownBy(() -> new ServiceAccount(Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1"), folder.resolve("no"))
                        .access())
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageContaining("no service account token");
    }

    @Test
    void aServerThatNobodyVouchesForIsNotSpokenTo() {
        ClusterAccess stranger =
                new ClusterAccess(api.address(), "", false, Login.token("topsecret"), Optional.empty());

        assertThatThrownBy(() -> ask(stranger)).isInstanceOf(ClusterException.class);
        assertThat(api.callers()).isEmpty();

        assertThat(ask(stranger.skippingTlsVerify(true))).isTrue();
    }

    /** What answers with a redirect is no API server; following it would make the controller ask wherever it points to. */
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int status) {
        api.answerWith(status, api.address() + "/elsewhere");

        assertThatThrownBy(() -> ask(access(Login.token("topsecret")))).isInstanceOf(ClusterException.class);
        assertThatThrownBy(() -> get(access(Login.token("topsecret")))).isInstanceOf(ClusterException.class);
        assertThat(api.paths()).doesNotContain("/elsewhere");
    }

    private static void get(ClusterAccess access) {
        try (Cluster cluster = Clients.probe(access, "1")) {
            cluster.list(io.jenkins.plugins.batchrelease.cluster.ResourceType.SECRET, "shop", Map.of());
        }
    }

    @Test
    void aKeyStoreWithoutAKeyIsRefused() throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        empty.setCertificateEntry("ca", KeyPairs.make(folder, "EC", "other").getCertificate("key"));

        assertThatThrownBy(() -> KeyStoreLogin.read("certs", empty, "x"))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageContaining("'certs'");
        assertThatThrownBy(() -> KeyStoreLogin.read("certs", KeyPairs.make(folder, "EC", "third"), "wrong"))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessageNotContaining("wrong");
    }

    @Test
    void oneCharacterMoreIsAnotherIdentityAndNoneTellsTheSecret() {
        ClusterAccess one = access(Login.token("topsecret"));

        assertThat(one.identity()).isEqualTo(access(Login.token("topsecret")).identity());
        assertThat(one.identity()).doesNotContain("topsecret");
        assertThat(one.identity())
                .isNotEqualTo(access(Login.token("topsecret2")).identity());
        assertThat(one.identity())
                .isNotEqualTo(access(Login.password("topsecret", "")).identity());
        assertThat(one.identity()).isNotEqualTo(one.skippingTlsVerify(true).identity());
        assertThat(one + " " + one.login()).doesNotContain("topsecret");
    }
}
