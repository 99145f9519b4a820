package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Hooks and the pulling of images at the command line")
class HookCommandsTest {
    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @TempDir
    private Path folder;

    private String hook(String tag) throws IOException {
        return Files.writeString(
                        folder.resolve("migrate.yaml"),
                        """
                        apiVersion: batch/v1
                        kind: Job
                        metadata:
                          name: migrate
                          annotations:
                            batchrelease.jenkins.io/hook: before-first-batch
                        spec:
                          backoffLimit: 0
                          template:
                            metadata:
                              annotations: {fake.kubelet/delay: "1", fake.kubelet/log: table orders is locked}
                            spec:
                              restartPolicy: Never
                              containers:
                              - name: migrate
                                image: shop/migrate:%s
                        """
                                .formatted(tag))
                .toString();
    }

    private static String fixture(String name) {
        return TestCluster.FIXTURES.resolve(name).toString();
    }

    @Test
    @DisplayName("the plan says when a hook runs, the run says what it waits for")
    void planAndRun() throws IOException {
        String job = hook("1");
        assertThat(room.cli("plan", "-f", fixture("new.yaml"), "-f", job)
                        .endsWith(0)
                        .out())
                .contains("run Job/migrate before batch 1");
        assertThat(room.cli("run", "-f", fixture("new.yaml"), "-f", job, "--gate", "none", "--pre-pull")
                        .endsWith(0)
                        .out())
                .containsSubsequence(
                        "batch 1 of 2 started",
                        "not pulled ahead, pods pull for themselves: the cluster serves no ImagePullJob",
                        "hook started: Job/migrate",
                        "waiting for Job/migrate",
                        "hook done: Job/migrate",
                        "batch 1 ready",
                        "confirmed");
    }

    @Test
    @DisplayName("a hook that fails is told with the last lines of its log")
    void theLogOfAHookThatFails() throws IOException {
        String out = room.cli("run", "-f", fixture("new.yaml"), "-f", hook("bad"))
                .endsWith(1)
                .out();
        assertThat(out)
                .contains("Hook Job/migrate before batch 1 failed", "BackoffLimitExceeded", "table orders is locked")
                .containsPattern("Why pod migrate-1-[0-9a-f]{8}-[a-z0-9]{5} is not ready");
        assertThat(room.cli("rollback", "web").endsWith(0).out()).contains("rolled back");
    }
}
