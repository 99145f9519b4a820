package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        CompletableFuture<Cli.Result> moving = CompletableFuture.supplyAsync(
                () -> room.cli("run", "--workload", "statefulset/web", "--image", "nginx=nginx:slow"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> room.cli("status", "web", "-o", "json").out().contains("\"UPDATING\""));

        List<JsonNode> seen =
                room.cli("status", "web", "-w", "-o", "json").endsWith(3).jsonLines();

        moving.join().endsWith(3);
        assertThat(seen)
                .first()
                .satisfies(first -> assertThat(first.get("phase").asText()).isEqualTo("UPDATING"));
        assertThat(seen)
                .last()
                .satisfies(last -> assertThat(last.get("waitsFor").asText()).isEqualTo("approval"));
    }

    @Test
    void aBatchWhoseProcessDiedGoesOn() throws Exception {
        dieInBatchOne();

        room.cli("next", "web").endsWith(3);
        assertThat(room.images()).containsEntry("web-2", "nginx:slow").containsEntry("web-1", "nginx:1.26");
    }

    @Test
    void aBatchWhoseProcessDiedGoesBack() throws Exception {
        dieInBatchOne();

        room.cli("rollback", "web").endsWith(0);
        assertThat(room.images().values()).containsOnly("nginx:1.26");
    }

    /** A process that starts a release and is gone as soon as the first batch moves. */
    private void dieInBatchOne() throws Exception {
        // Slow enough to be gone before it is done.
        String yaml = Files.readString(Path.of(fixture("new.yaml"))).replace("nginx:1.27", "nginx:slow");
        ReleaseRequest request = new ReleaseRequest(
                Optional.of(room.namespace()),
                Optional.empty(),
                new ManifestSource.Documents(new ManifestParser().parse("slow.yaml", yaml), Optional.empty()),
                Optional.empty(),
                ReleaseOptions.defaults().withGates(GateRule.EACH));
        Cluster connection = Connection.to(cluster.embedded().config());
        try (Session dying = Session.on(connection, room.namespace(), new Proposals(""))) {
            ReleaseService service = dying.service();
            service.start(service.plan(request), dying.holder()).join();
            CountDownLatch moves = new CountDownLatch(1);
            service.follow(dying.key("web"), (release, progress) -> {
                if (release.phase() == Phase.UPDATING) {
                    moves.countDown();
                }
            });
            service.next(dying.key("web"), dying.holder());
            assertThat(moves.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void awaitState(String waitsFor) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            Cli.Result status = room.cli("status", "web", "-o", "json");
            return status.code() == 0 && status.json().get("waitsFor").asText().equals(waitsFor);
        });
    }
}
