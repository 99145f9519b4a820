package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of the three nginx pods, command by command. */
class ReleaseCommandsTest {
    private static final String PAIR =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: shop
            spec:
              replicas: 3
              selector:
                matchLabels:
                  app: shop
              template:
                metadata:
                  labels:
                    app: shop
                spec:
                  containers:
                  - name: nginx
                    image: nginx:%s
            """;

    private static final Map<String, String> OLD =
            Map.of("web-0", "nginx:1.26", "web-1", "nginx:1.26", "web-2", "nginx:1.26");
    private static final Map<String, String> ONE_NEW =
            Map.of("web-0", "nginx:1.26", "web-1", "nginx:1.26", "web-2", "nginx:1.27");
    private static final Map<String, String> NEW =
            Map.of("web-0", "nginx:1.27", "web-1", "nginx:1.27", "web-2", "nginx:1.27");

    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @Test
    void fromPlanToHistoryAndBack() {
        String plan = room.cli("plan", "-f", fixture("new.yaml"), "--batches", "2")
                .endsWith(0)
                .out();
        assertThat(plan).contains("nginx:1.26 -> nginx:1.27").contains("batch 2  3 of 3 pods");
        assertThat(room.images()).isEqualTo(OLD);

        String gate = room.cli("run", "-f", fixture("new.yaml"), "--batches", "2")
                .endsWith(3)
                .out();
        assertThat(gate).contains("approve web -n " + room.namespace()).contains("next web -n " + room.namespace());
        assertThat(gate).containsPattern("approve web .*--batch 1 --plan [0-9a-f]{12}");
        for (String verb : new String[] {"approve", "next", "confirm"}) {
            assertThat(room.cli(verb, "web", "--plan", "0123456789ab")
                            .endsWith(1)
                            .err())
                    .as("another release has taken the place of the one that was looked at")
                    .contains("--plan")
                    .contains("has plan");
        }
        assertThat(room.images()).isEqualTo(ONE_NEW);

        assertThat(room.cli("next", "web").endsWith(1).err()).contains("approve it first");
        assertThat(room.cli("confirm", "web").endsWith(1).err()).contains("batch 1 of 2");
        assertThat(room.images()).isEqualTo(ONE_NEW);

        room.cli("approve", "web", "--comment", "smoke test is good").endsWith(0);
        assertThat(room.images()).isEqualTo(ONE_NEW);
        assertThat(room.cli("approve", "web").endsWith(1).err()).contains("does not wait for approval");

        room.cli("next", "web").endsWith(3);
        assertThat(room.images()).isEqualTo(NEW);
        assertThat(room.cli("confirm", "web").endsWith(0).out()).contains("v2");
        assertThat(room.cli("history", "web").endsWith(0).out())
                .containsPattern("v1 .*nginx=nginx:1.26")
                .containsPattern("v2 .*nginx=nginx:1.27");

        room.cli("rollback", "web", "--to", "v1").endsWith(0);
        assertThat(room.images()).isEqualTo(OLD);
        assertThat(room.cli("history", "web").endsWith(0).out()).contains("rolled back to v1");

        assertThat(room.cli("rollback", "web").endsWith(0).out()).contains("Nothing to do");
        assertThat(room.images()).isEqualTo(OLD);
        room.cli("rollback", "web", "--to", "v2").endsWith(0);
        assertThat(room.images()).isEqualTo(NEW);
    }

    @Test
    void aRollbackCanHaveBatchesAndGates() {
        room.cli("run", "-f", fixture("new.yaml"), "--gate", "none").endsWith(0);

        room.cli("rollback", "web", "--to", "v1", "--batches", "1,100%").endsWith(3);
        assertThat(room.images())
                .isEqualTo(Map.of("web-0", "nginx:1.27", "web-1", "nginx:1.27", "web-2", "nginx:1.26"));
        room.cli("rollback", "web").endsWith(3);
        assertThat(room.images()).containsEntry("web-2", "nginx:1.26");
    }

    @Test
    void anOpenReleaseGoesBackAndAskingTwiceChangesNothing() {
        room.cli("run", "-f", fixture("new.yaml"), "--service-switch", "web@1").endsWith(3);
        assertThat(room.selector()).containsKey("batchrelease.jenkins.io/version");

        room.cli("rollback", "web", "--comment", "not today").endsWith(0);
        assertThat(room.images()).isEqualTo(OLD);
        assertThat(room.selector()).isEqualTo(Map.of("app", "web"));
        assertThat(room.cli("rollback", "web").endsWith(0).out()).contains("Nothing to do");
        assertThat(room.images()).isEqualTo(OLD);
    }

    @Test
    void aGateAfterTheFirstBatchOnly() {
        room.cli("run", "-f", fixture("new.yaml"), "--batches", "3", "--gate", "first")
                .endsWith(3);
        room.cli("approve", "web", "--batch", "1").endsWith(0);
        room.cli("next", "web").endsWith(0);
        room.cli("next", "web").endsWith(3);
        room.cli("confirm", "web").endsWith(0);
    }

    @Test
    void aPairStopsForAPersonOnceEvenIfNobodyWantedAGate(@TempDir Path folder) throws IOException {
        Path manifest = Files.writeString(folder.resolve("shop.yaml"), PAIR.formatted("1.26"));
        String[] run = {"run", "-f", manifest.toString(), "--gate", "none", "--strategy", "paired"};
        assertThat(room.cli(run).endsWith(3).out()).contains("approve shop");
        room.cli("confirm", "shop").endsWith(1);
        room.cli("approve", "shop").endsWith(0);
        room.cli("confirm", "shop").endsWith(0);

        Files.writeString(manifest, PAIR.formatted("1.27"));
        assertThat(room.cli(run).endsWith(3).out()).contains("old 2, new 1", "old 0, new 3", "shop-v2");
        room.cli("approve", "shop").endsWith(0);
        room.cli("next", "shop").endsWith(3);
        room.cli("confirm", "shop").endsWith(0);
        room.cli("rollback", "shop").endsWith(0);
    }

    @Test
    void anImageAlone() {
        room.cli("run", "--workload", "sts/web", "--image", "nginx=nginx:1.27", "--gate", "none")
                .endsWith(0);
        assertThat(room.images()).isEqualTo(NEW);
    }

    @Test
    void aBatchThatFailsIsHeld() {
        Cli.Result held = room.cli("run", "-f", fixture("bad.yaml")).endsWith(1);

        assertThat(held.out()).contains("web-2").contains("CrashLoopBackOff").contains("rollback web -n ");
        assertThat(held.out())
                .containsOnlyOnce("Why pod web-2 is not ready:")
                .contains("| exit status 1")
                .contains("its events:");
        assertThat(room.images()).containsEntry("web-1", "nginx:1.26").containsEntry("web-0", "nginx:1.26");
        assertThat(room.cli("status", "web").endsWith(0).out()).containsPattern("web-2 +new +CrashLoopBackOff");
        room.cli("next", "web").endsWith(1);
        room.cli("rollback", "web").endsWith(0);
        assertThat(room.images()).isEqualTo(OLD);
    }

    @Test
    void aBatchThatFailsIsRolledBackByPolicy() {
        JsonNode release = room.cli("run", "-f", fixture("bad.yaml"), "--on-failure", "rollback", "-o", "json")
                .endsWith(1)
                .json();

        assertThat(release.get("phase").asText()).isEqualTo("ROLLED_BACK");
        assertThat(room.images()).isEqualTo(OLD);
    }

    @Test
    void peopleHoldRejectAndGoOn() {
        room.cli("run", "-f", fixture("new.yaml")).endsWith(3);
        assertThat(room.cli("hold", "web", "--comment", "lunch").endsWith(0).out())
                .contains("lunch");
        room.cli("next", "web").endsWith(3);
        assertThat(room.cli("approve", "web", "--batch", "2").endsWith(1).err()).contains("batch 2");
        assertThat(room.cli("approve", "web", "--reject", "--comment", "too slow")
                        .endsWith(0)
                        .out())
                .contains("rejected by")
                .contains("too slow");
        room.cli("next", "web").endsWith(3);
        room.cli("approve", "web").endsWith(0);
        room.cli("next", "web").endsWith(3);
        room.cli("confirm", "web").endsWith(0);
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingChanges() {
        assertThat(room.cli("run", "-f", fixture("new.yaml"), "--service-switch", "shop")
                        .endsWith(1)
                        .err())
                .contains("shop");
        assertThat(room.cli("plan", "-f", fixture("new.yaml"), "--service-switch", "shop")
                        .endsWith(1)
                        .out())
                .contains("problem: ");
        assertThat(room.cli("run", "-f", "no-such-file.yaml").endsWith(1).err()).contains("no-such-file.yaml");
        room.cli("run", "-f", fixture("new.yaml")).endsWith(3);
        assertThat(room.cli("run", "-f", fixture("new.yaml")).endsWith(1).err()).contains("is open already");
        assertThat(room.cli("rollback", "web", "--to", "v9").endsWith(1).err()).contains("has no v9");
        assertThat(room.cli("status", "shop").endsWith(1).err())
                .contains("There is no release")
                .contains("web");
        assertThat(room.cli("history", "shop").endsWith(1).err()).contains("There is no release");
    }

    @Test
    void everyCommandAnswersWithOneDocument() {
        JsonNode plan = room.cli("plan", "-f", fixture("new.yaml"), "-o", "json")
                .endsWith(0)
                .json();
        assertThat(plan.at("/documents").findValuesAsText("action")).containsExactlyInAnyOrder("keep", "change");
        assertThat(plan.at("/batches/1/partition").asInt()).isZero();
        assertThat(plan.get("possible").asBoolean()).isTrue();

        JsonNode run = room.cli("run", "-f", fixture("new.yaml"), "-o", "json")
                .endsWith(3)
                .json();
        assertThat(run.get("planHash")).isEqualTo(plan.get("planHash"));
        assertThat(run.get("waitsFor").asText()).isEqualTo("approval");
        assertThat(run.at("/gate/batch").asInt()).isEqualTo(1);
        assertThat(run.at("/commands/0").asText()).startsWith("approve web -n " + room.namespace());
        assertThat(run.get("pods"))
                .extracting(pod -> pod.get("version").asText())
                .containsExactly("old", "old", "new");

        JsonNode approved = room.cli("approve", "web", "-o", "json").endsWith(0).json();
        assertThat(approved.at("/gate/approvals/0/by").asText())
                .as("whom the API server knows, and not what a property says")
                .isEqualTo("embedded-admin");
        JsonNode held = room.cli("hold", "web", "-o", "json").endsWith(0).json();
        assertThat(held.at("/hold/reason").asText()).isEqualTo("requested");
        // The first lifts the hold, and the approval that was given counts.
        JsonNode next = room.cli("next", "web", "-o", "json").endsWith(3).json();
        assertThat(next.get("waitsFor").asText()).isEqualTo("confirm");
        JsonNode status = room.cli("status", "web", "-o", "json").endsWith(0).json();
        assertThat(status.at("/progress/available").asInt()).isEqualTo(3);
        List<JsonNode> watched =
                room.cli("status", "web", "-w", "-o", "json").endsWith(3).jsonLines();
        assertThat(watched).last().isEqualTo(status);
        JsonNode confirmed =
                room.cli("confirm", "web", "-o", "json").endsWith(0).json();
        assertThat(confirmed.get("version").asInt()).isEqualTo(2);
        assertThat(confirmed.get("open").asBoolean()).isFalse();

        JsonNode history = room.cli("history", "web", "-o", "json").endsWith(0).json();
        assertThat(history.get("versions"))
                .extracting(version -> version.get("version").asInt())
                .containsExactly(1, 2);
        JsonNode releases = room.cli("releases", "-o", "json").endsWith(0).json();
        assertThat(releases.at("/releases/0/phase").asText()).isEqualTo("CONFIRMED");
        JsonNode back = room.cli("rollback", "web", "--to", "1", "-o", "json")
                .endsWith(0)
                .json();
        assertThat(back.get("restores").asInt()).isEqualTo(1);
        JsonNode refused = room.cli("next", "web", "-o", "json").endsWith(1).json();
        assertThat(refused.get("error").asText()).contains("web");
        assertThat(refused.get("exitCode").asInt()).isEqualTo(1);
    }
}
