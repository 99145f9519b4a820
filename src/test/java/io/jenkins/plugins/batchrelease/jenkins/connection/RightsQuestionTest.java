package io.jenkins.plugins.batchrelease.jenkins.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.config.KeyPairs;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsQuestionTest {
    @TempDir
    static Path folder;

    private static SecureApi api;
    private static String ca;

    @BeforeAll
    static void start() throws Exception {
        KeyStore keys = KeyPairs.make(folder, "EC", "api");
        api = new SecureApi(keys);
        ca = Base64.getEncoder().encodeToString(KeyPairs.certificate(keys).getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void forget() {
        api.callers().clear();
        api.paths().clear();
        api.allow(question -> true);
        api.answerWith(201, "");
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static RightsQuestion.Answer ask(String server, String caData, String... namespaces) {
        ClusterAccess access = new ClusterAccess(server, caData, false, Login.token("topsecret"), Optional.empty());
        return new RightsQuestion(access, "1").ask(List.of(namespaces));
    }

    @Test
    void asksForTheRightsThatTheDocumentationTellsToGrant() {
        assertThat(RequiredRights.all())
                .extracting(Object::toString)
                .contains("patch statefulsets.apps", "create secrets", "create pods/eviction", "watch pods")
                .doesNotHaveDuplicates();
    }

    @Test
    void allRightsAreThere() {
        RightsQuestion.Answer answer = ask(api.address(), ca, "shop", "web");

        assertThat(answer.result()).isEqualTo(RightsQuestion.Result.ALL);
        assertThat(answer.words()).contains("shop, web");
        assertThat(api.callers()).hasSize(2 * RequiredRights.all().size()).containsOnly("Bearer topsecret");
        assertThat(api.paths()).containsOnly("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews");
    }

    @Test
    void tellsWhichVerbsAreMissingWhere() {
        api.allow(question -> !(question.contains("\"web\"")
                && question.contains("\"secrets\"")
                && (question.contains("\"create\"") || question.contains("\"delete\""))));

        RightsQuestion.Answer answer = ask(api.address(), ca, "shop", "web");

        assertThat(answer.result()).isEqualTo(RightsQuestion.Result.SOME);
        assertThat(answer.words())
                .contains("in namespace web: secrets: create, delete.")
                .contains("docs/rights.yaml")
                .doesNotContain("shop");
    }

    @Test
    void credentialsThatAreNotAcceptedAreNotCalledUnreachable() {
        api.answerWith(401, "");

        RightsQuestion.Answer answer = ask(api.address(), ca, "shop");

        assertThat(answer.result()).isEqualTo(RightsQuestion.Result.NONE);
        assertThat(answer.words()).contains("does not accept").doesNotContain("inner words");
        assertThat(api.callers()).hasSizeLessThan(4);
    }

    /** Nobody learns from it what stands where the controller can reach. */
    @Test
    void whateverIsNoApiServerGetsOneAnswer() throws Exception {
        api.answerWith(500, "");
        String broken = ask(api.address(), ca, "shop").words();
        api.answerWith(302, api.address() + "/elsewhere");
        String redirecting = ask(api.address(), ca, "shop").words();
        String untrusted = ask(api.address(), "", "shop").words();
        String closed = ask("https://127.0.0.1:1", ca, "shop").words();
        String unknown = ask("https://nowhere.invalid", ca, "shop").words();
        String silent;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            silent = ask("https://127.0.0.1:" + socket.getLocalPort(), ca, "shop")
                    .words();
        }

        assertThat(List.of(broken, redirecting, untrusted, closed, unknown, silent))
                .containsOnly(Messages.RightsQuestion_unreachable());
        assertThat(api.paths()).doesNotContain("/elsewhere");
    }

    @Test
    void aKeyThatIsNoneIsNotQuoted() {
        String notPem = Base64.getEncoder().encodeToString("topsecret".getBytes(StandardCharsets.UTF_8));
        ClusterAccess access =
                new ClusterAccess(api.address(), ca, false, Login.certificate(notPem, notPem), Optional.empty());

        RightsQuestion.Answer answer = new RightsQuestion(access, "1").ask(List.of("shop"));

        assertThat(answer.result()).isEqualTo(RightsQuestion.Result.NONE);
        assertThat(answer.words()).doesNotContain("topsecret").doesNotContain(notPem);
    }
}
