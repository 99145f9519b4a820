package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "runn",
                "run",
                "run --batches 2",
                "run -f a.yaml --from-resource b",
                "run --image nginx=nginx:1.27",
                "run --image nginx --workload sts/web",
                "run -f a.yaml --gate sometimes",
                "run -f a.yaml --on-failure panic",
                "run -f a.yaml --progress-deadline soon",
                "run -f a.yaml --service-switch web@0",
                "run -f a.yaml --workload web",
                "run -f a.yaml --workload kind=GameServerSet",
                "run -f a.yaml --strategy canary --workload"
                        + " kind=A,apiVersion=b/v1,partition=/spec/c,updated=/status/d",
                "run -f a.yaml --batches 0",
                "next",
                "approve web --batch first",
                "rollback web --to latest",
                "status web -o xml",
                "releases web",
                "demo --port many"
            })
    void wrongUsageEndsWithTwoAndAnExplanation(String line) {
        Cli.Result result = Cli.run(line.isEmpty() ? new String[0] : line.split(" "));

        result.endsWith(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void aMisspelledOptionIsNoFile() {
        assertThat(Cli.run("run", "-f", "a.yaml", "--batchs", "2").endsWith(2).err())
                .contains("Unknown option: '--batchs'");
    }

    @Test
    void standardInputIsAFile() {
        String[] args = {"run", "-f", "-", "--batches", "2"};

        assertThatCode(() -> Main.commandLine(args).parseArgs(args)).doesNotThrowAnyException();
    }

    @Test
    void aFieldOfAnUnknownKindThatIsNoPlaceIsNamed() {
        Cli.Result result = Cli.run(
                        "run",
                        "-f",
                        "a.yaml",
                        "--workload",
                        "kind=GameServerSet,apiVersion=game.kruise.io/v1alpha1,partition=spec.keep,updated=/status/new")
                .endsWith(2);

        assertThat(result.err()).contains("--workload: partition is 'spec.keep'", "JSON pointer", "/spec");
    }

    @Test
    void wrongUsageIsJsonWhereJsonIsAskedFor() {
        Cli.Result result = Cli.run("run", "--batches", "0", "-o", "json").endsWith(2);

        assertThat(result.json().get("error").asText()).contains("--batches");
        assertThat(result.json().get("exitCode").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "run",
                "next",
                "approve",
                "confirm",
                "rollback",
                "hold",
                "forget",
                "status",
                "history",
                "releases",
                "demo"
            })
    void everyCommandHasHelpAndAVersion(String command) {
        assertThat(Cli.run(command, "--help").endsWith(0).out()).contains("Usage: batch-release " + command);
        assertThat(Cli.run(command, "--version").endsWith(0).out()).startsWith("batch-release ");
        assertThat(Cli.run("--help").endsWith(0).out()).contains("  " + command);
    }

    @Test
    void aKubeconfigThatIsNotThereIsNamed() {
        Cli.Result result = Cli.run("releases", "--kubeconfig", "/no/such/file").endsWith(1);

        assertThat(result.err()).contains("/no/such/file");
    }

    @Test
    void aKubeconfigThatIsNoneIsNamedAndNotQuoted(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("config"), "token: [s3cr3t-token\n  - : {");

        Cli.Result result = Cli.run("releases", "--verbose", "--kubeconfig", file.toString())
                .endsWith(1);

        assertThat(result.everything()).contains(file.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aContextThatIsNotThereIsNamedWithThoseThatAre(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("config"), kubeconfig("https://127.0.0.1:1"));

        Cli.Result result = Cli.run("releases", "--kubeconfig", file.toString(), "--context", "staging")
                .endsWith(1);

        assertThat(result.err()).contains("staging").contains("prod");
    }

    @Test
    void aServerThatDoesNotAnswerIsOneMessage(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("config"), kubeconfig("https://127.0.0.1:1"));

        Cli.Result result = Cli.run("releases", "--kubeconfig", file.toString(), "-o", "json")
                .endsWith(1);

        assertThat(result.json().get("error").asText()).contains("127.0.0.1");
        assertThat(result.everything()).doesNotContain("s3cr3t").doesNotContain("\tat ");
    }

    private static String kubeconfig(String server) {
        return """
                apiVersion: v1
                kind: Config
                current-context: prod
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: prod, context: {cluster: c, user: u}}]
                users: [{name: u, user: {token: s3cr3t}}]
                """
                .formatted(server);
    }
}
