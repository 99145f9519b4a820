package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Going back is asked for in a hurry, by several people, and again when the answer got lost. */
class RollbackTwiceTest {
    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @Test
    void neverBringsTheBadVersionAgain() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);
        room.cli("rollback", "web").endsWith(0);
        assertThat(room.images().values()).containsOnly("nginx:1.26");

        for (List<String> again : List.of(List.of("rollback", "web"), List.of("rollback", "web", "--batches", "2"))) {
            assertThat(room.cli(again.toArray(String[]::new)).endsWith(0).out())
                    .contains("back already", "v3, which runs, is v1 again", "Nothing to do", "--to");
            assertThat(room.images().values()).containsOnly("nginx:1.26");
        }
        room.cli("rollback", "web", "--to", "v2").endsWith(0);
        assertThat(room.images().values()).containsOnly("nginx:1.27");
    }

    @Test
    void twoAtOnceAreBothToldThatItIsDone() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);
        List<CompletableFuture<Cli.Result>> both = Stream.of(1, 2, 3)
                .map(one -> CompletableFuture.supplyAsync(() -> room.cli("rollback", "web")))
                .toList();
        both.forEach(
                one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)).satisfies(result -> result.endsWith(0)));
        assertThat(room.images().values()).containsOnly("nginx:1.26");
        assertThat(room.cli("history", "web").endsWith(0).out()).contains("v3").doesNotContain("v4");
    }

    @Test
    void twoAtOnceOfAnOpenRelease() {
        room.cli("run", "-f", fixture("new.yaml"), "--batches", "2").endsWith(3);
        List<CompletableFuture<Cli.Result>> both = Stream.of(1, 2, 3)
                .map(one -> CompletableFuture.supplyAsync(() -> room.cli("rollback", "web")))
                .toList();
        both.forEach(
                one -> assertThat(one).succeedsWithin(Duration.ofSeconds(30)).satisfies(result -> result.endsWith(0)));
        assertThat(room.images().values()).containsOnly("nginx:1.26");
    }

    @Test
    void aWayBackIsNotRolledBack() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);
        room.cli("rollback", "web", "--to", "v1", "--batches", "2").endsWith(3);
        assertThat(room.images().values()).contains("nginx:1.26");

        assertThat(room.cli("rollback", "web").endsWith(3).out()).doesNotContain("Rolled back");

        room.cli("hold", "web").endsWith(0);
        assertThat(room.cli("rollback", "web").out()).contains("is itself a way back", "--to");
        assertThat(room.images().values()).contains("nginx:1.26");
    }

    @Test
    void whatWasGivenUpHalfWayIsNotTakenForWhatRuns() {
        room.cli("run", "-f", fixture("new.yaml"), "--batches", "1,100%").endsWith(3);
        room.cli("forget", "web", "--yes").endsWith(0);

        assertThat(room.cli("run", "-f", fixture("new.yaml"), "--batches", "1,100%")
                        .endsWith(1)
                        .err())
                .contains("was left half-way by release web", "--to");

        room.cli("rollback", "web", "--to", "v1").endsWith(0);
        assertThat(room.images().values()).containsOnly("nginx:1.26");
        room.cli("run", "-f", fixture("new.yaml"), "--batches", "1,100%").endsWith(3);
    }
}
