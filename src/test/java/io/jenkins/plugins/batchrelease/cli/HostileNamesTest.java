package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import io.jenkins.plugins.batchrelease.manifest.HostileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever name a command is given, no request leaves the namespace that it was given, too. */
class HostileNamesTest {
    private static final EmbeddedCluster CLUSTER = EmbeddedCluster.start();
    private static final Path KUBECONFIG = kubeconfig();

    static {
        CLUSTER.createNamespace("other");
        CLUSTER.createNamespace("mine");
    }

    @AfterContainer
    static void end() {
        CLUSTER.close();
    }

    @Provide
    Arbitrary<String> hostile() {
        return HostileNames.aimedAt("other");
    }

    @Property(tries = 25)
    void noCommandLeavesItsNamespace(@ForAll("hostile") String name) {
        for (List<String> command : List.of(
                List.of("status", name, "-n", "mine"),
                List.of("rollback", name, "-n", "mine"),
                List.of("rollback", name, "--to", "v1", "-n", "mine"),
                List.of("history", name, "-n", "mine"),
                List.of("next", name, "-n", "mine"),
                List.of("approve", name, "-n", "mine"),
                List.of("confirm", name, "-n", "mine"),
                List.of("hold", name, "-n", "mine"),
                List.of("plan", "--manifest-secret", name, "-n", "mine"),
                List.of("plan", "--from-resource", name, "-n", "mine"),
                List.of("plan", "--image", "nginx=nginx:1.27", "--workload", "statefulset/" + name, "-n", "mine"),
                List.of(
                        "plan",
                        "--image",
                        "nginx=nginx:1.27",
                        "--workload",
                        "kind=GameServerSet,apiVersion=game.kruise.io/v1alpha1,name=" + name
                                + ",partition=/spec/partition,updated=/status/updated",
                        "-n",
                        "mine"),
                List.of(
                        "plan",
                        "--image",
                        "nginx=nginx:1.27",
                        "--workload",
                        "kind=GameServerSet,apiVersion=" + name
                                + ",name=web,partition=/spec/partition,updated=/status/updated",
                        "-n",
                        "mine"),
                List.of("plan", "-f", "test-fixtures/nginx/new.yaml", "--name", name, "-n", "mine"),
                List.of("plan", "-f", "test-fixtures/nginx/new.yaml", "--service-switch", name, "-n", "mine"),
                List.of("plan", "-f", "test-fixtures/nginx/new.yaml", "-n", name),
                List.of("releases", "-n", name),
                List.of("status", "web", "-n", name))) {
            refused(command);
        }
    }

    @Property(tries = 15)
    void noDocumentLeavesItsNamespace(@ForAll("hostile") String name) throws IOException {
        String quoted = "\""
                + name.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\u0000", "\\0") + "\"";
        for (String document : List.of(
                "{apiVersion: " + quoted + ", kind: Thing, metadata: {name: web}}",
                "{apiVersion: v1, kind: " + quoted + ", metadata: {name: web}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: web, namespace: " + quoted + "}}",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: " + quoted + "}, spec: {replicas: 1}}")) {
            Path file = Files.createTempFile("hostile", ".yaml");
            Files.writeString(file, document);
            refused(List.of("plan", "-f", file.toString(), "-n", "mine"));
            Files.delete(file);
        }
    }

    private static void refused(List<String> command) {
        int before = CLUSTER.requests().size();
        Cli.Result result = Cli.run(Stream.concat(command.stream(), Stream.of("--kubeconfig", KUBECONFIG.toString()))
                .toArray(String[]::new));
        assertThat(result.code()).as("%s%n%s", command, result.everything()).isIn(1, 2);
        assertThat(result.everything()).as("%s", command).doesNotContain("Unexpected", "\tat ");
        List<String> elsewhere = new ArrayList<>();
        CLUSTER.requests().stream().skip(before).forEach(request -> {
            if (request.userAgent().startsWith(Program.NAME)
                    && !request.path().startsWith("/api/v1/namespaces/mine/")
                    && !request.path().startsWith("/apis/apps/v1/namespaces/mine/")
                    && !request.path().matches("/apis/[a-z0-9.]+(/v[a-z0-9]+)?|/api/v1")) {
                elsewhere.add(request.method() + " " + request.path());
            }
        });
        assertThat(elsewhere).as("%s", command).isEmpty();
    }

    private static Path kubeconfig() {
        try {
            Path file = Files.createTempFile("hostile", ".kubeconfig");
            file.toFile().deleteOnExit();
            return Files.writeString(file, CLUSTER.kubeconfig());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
