package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Several processes at one release. */
class OtherProcessTest {
    private final TestCluster cluster = TestCluster.shared();
    private final TestCluster.Room room = cluster.room().withOldNginx();

    @Test
    void whoWaitsGoesOnWhenOthersDecide() {
        CompletableFuture<Cli.Result> waiting = CompletableFuture.supplyAsync(
                () -> room.cli("run", "-f", fixture("new.yaml"), "--batches", "2", "--wait"));

        awaitState("approval");
        room.cli("approve", "web").endsWith(0);
        awaitState("confirm");
        assertThat(waiting).isNotDone();
        room.cli("confirm", "web").endsWith(0);

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).satisfies(result -> result.endsWith(0));
    }

    @Test
    void whoWaitsEndsWhenOthersGoBack() {
        CompletableFuture<Cli.Result> waiting =
                CompletableFuture.supplyAsync(() -> room.cli("run", "-f", fixture("new.yaml"), "--wait", "-o", "json"));

        awaitState("approval");
        room.cli("rollback", "web").endsWith(0);

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).satisfies(result -> assertThat(
                        result.endsWith(1).json().get("phase").asText())
                .isEqualTo("ROLLED_BACK"));
    }

    @Test
    void whoLooksOnSeesEveryChange() {
        room.cli("run", "-f", fixture("new.yaml")).endsWith(3);
        room.cli("approve", "web").endsWith(0);
        CompletableFuture<Cli.Result> moving = CompletableFuture.supplyAsync(() -> room.cli("next", "web"));
        await().atMost(Duration.ofSeconds(20)).until(() -> phase() == Phase.UPDATING);

        List<com.fasterxml.jackson.databind.JsonNode> seen =
                room.cli("status", "web", "-w", "-o", "json").endsWith(3).jsonLines();

        moving.join().endsWith(3);
        assertThat(seen)
                .first()
                .satisfies(first -> assertThat(first.get("phase").asText()).isEqualTo("UPDATING"));
        assertThat(seen)
                .last()
                .satisfies(last -> assertThat(last.get("waitsFor").asText()).isEqualTo("confirm"));
    }

    @Test
    void aBatchWhoseProcessDiedGoesOn() throws Exception {
        dieInBatchOne();

        room.cli("next", "web").endsWith(3);
        assertThat(room.images()).containsEntry("web-2", "nginx:1.27").containsEntry("web-1", "nginx:1.26");
    }

    @Test
    void aBatchWhoseProcessDiedGoesBack() throws Exception {
        dieInBatchOne();

        room.cli("rollback", "web").endsWith(0);
        assertThat(room.images().values()).containsOnly("nginx:1.26");
    }

    private void dieInBatchOne() throws Exception {
        String yaml = Files.readString(Path.of(fixture("new.yaml")));
        Session session = Session.on(
                new Cluster(new io.fabric8.kubernetes.client.KubernetesClientBuilder()
                        .withConfig(cluster.embedded().config())
                        .build()),
                room.namespace(),
                new Proposals(""));
        var request = new ReleaseRequest(
                Optional.of(room.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(new ManifestParser().parse("new.yaml", yaml), Optional.empty()),
                Optional.empty(),
                ReleaseOptions.defaults().withGates(io.jenkins.plugins.batchrelease.release.GateRule.EACH));
        session.service()
                .start(session.service().plan(request), session.holder())
                .join();
        session.service().next(session.key("web"), session.holder());
        await().atMost(Duration.ofSeconds(10)).until(() -> phase() == Phase.UPDATING);
        session.close();
        assertThat(phase()).isEqualTo(Phase.UPDATING);
    }

    private Phase phase() {
        return Phase.valueOf(room.cli("status", "web", "-o", "json")
                .endsWith(0)
                .json()
                .get("phase")
                .asText());
    }

    private void awaitState(String waitsFor) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Cli.Result status = room.cli("status", "web", "-o", "json");
            return status.code() == 0 && status.json().get("waitsFor").asText().equals(waitsFor);
        });
    }
}
