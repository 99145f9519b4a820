package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of Secrets in manifests never appear, whatever is asked and whatever goes wrong. */
class SecretValuesTest {
    private static final String VALUE = "hunter2.secret";
    private static final String OTHER = "hunter3.secret";

    @TempDir
    private Path directory;

    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @Test
    void ofReleasesThatWork() throws Exception {
        List<Cli.Result> results = new ArrayList<>();
        results.add(room.cli("plan", "-f", manifest(VALUE), "-o", "json").endsWith(0));
        results.add(room.cli("run", "-f", manifest(VALUE), "--verbose").endsWith(3));
        results.add(room.cli("status", "web", "-o", "json").endsWith(0));
        results.add(room.cli("status", "web").endsWith(0));
        results.add(room.cli("approve", "web").endsWith(0));
        results.add(room.cli("next", "web", "-o", "json").endsWith(3));
        results.add(room.cli("confirm", "web").endsWith(0));
        results.add(room.cli("plan", "-f", manifest(OTHER)).endsWith(0));
        results.add(room.cli("run", "-f", manifest(OTHER), "--gate", "none", "-o", "json")
                .endsWith(0));
        results.add(room.cli("history", "web", "-o", "json").endsWith(0));
        results.add(room.cli("releases", "-o", "json").endsWith(0));
        results.add(room.cli("rollback", "web", "--verbose").endsWith(0));

        results.forEach(SecretValuesTest::showsNothing);
        assertThat(results.get(7).out()).contains("change Secret/login").contains("***");
    }

    @Test
    void ofManifestsThatAreWrong() throws Exception {
        for (String secret : List.of(
                "stringData: {password: \"" + VALUE + "\", password: \"" + VALUE + "\"}",
                "stringData: {password: \"" + VALUE + "}",
                "data: {password: \"" + VALUE + "!\"}",
                "stringData: [" + VALUE + "]",
                "type: kubernetes.io/tls\nstringData: {password: \"" + VALUE + "\"}")) {
            Path file = directory.resolve("wrong.yaml");
            Files.writeString(
                    file,
                    "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\n" + secret + "\n---\n"
                            + Files.readString(TestCluster.FIXTURES.resolve("new.yaml")));

            Cli.Result result = room.cli("run", "-f", file.toString(), "--verbose");

            assertThat(result.code()).as(secret).isNotZero();
            showsNothing(result);
        }
    }

    private static void showsNothing(Cli.Result result) {
        for (String value : List.of(VALUE, OTHER)) {
            assertThat(result.everything())
                    .as("%s", result.args())
                    .doesNotContain(value)
                    .doesNotContain(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String manifest(String value) throws Exception {
        Path file = directory.resolve(value + ".yaml");
        Files.writeString(
                file,
                """
                apiVersion: v1
                kind: Secret
                metadata: {name: login}
                stringData: {password: %s}
                ---
                """
                                .formatted(value)
                        + Files.readString(TestCluster.FIXTURES.resolve("new.yaml")));
        return file.toString();
    }
}
