package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.TaskListener;
import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.HookRun;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a build")
class ReleaseLogTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private TaskListener listener() {
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return (TaskListener) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TaskListener.class}, (proxy, method, arguments) -> stream);
    }

    @Test
    @DisplayName("says what a batch waits for, once, and how far the nodes are with its images")
    void saysWhatABatchWaitsFor() {
        Release moving = Releases.on(Releases.prepared("one"), new ReleaseEvent.NextRequested(Releases.BUILD));
        Release started = Releases.on(
                moving, new ReleaseEvent.HookStarted(new HookRun(1, "Job/migrate", "migrate-1-abc", "uid")));
        ReleaseLog log = new ReleaseLog(
                listener(),
                pod -> {
                    throw new NotFound(pod);
                },
                Runnable::run,
                moving.audit().size());

        log.changed(moving, Progress.absent().waitingFor(Optional.of(Waiting.images(7, 12))));
        Progress waiting =
                Progress.absent().waitingFor(Optional.of(new Waiting(Waiting.Kind.HOOK, "Job/migrate", 0, 0)));
        log.changed(started, waiting);
        log.changed(started, waiting);

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Release shop/web: images pulled on 7 of 12 nodes",
                        "Release shop/web: hook started: Job/migrate",
                        "Release shop/web: waiting for Job/migrate");
    }

    @Test
    @DisplayName("says what keeps it from going on, once, and once more when that is over")
    void saysWhatKeepsItFromGoingOn() {
        Release moving = Releases.on(Releases.prepared("one"), new ReleaseEvent.NextRequested(Releases.BUILD));
        ReleaseLog log = new ReleaseLog(
                listener(),
                pod -> {
                    throw new NotFound(pod);
                },
                Runnable::run,
                moving.audit().size());

        Progress impeded = Progress.absent()
                .impededBy(Optional.of(new Impediment(Impediment.Kind.RECORD, "forbidden", "no right", 1)));
        log.changed(moving, impeded);
        log.changed(moving, impeded);
        log.changed(moving, Progress.absent());

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.contains(" pods are new")))
                .containsExactly(
                        "Release shop/web: cannot write the record: no right. Trying again until it can.",
                        "Release shop/web: goes on");
    }

    @Test
    @DisplayName("says at a gate, too, that nobody sees the pods")
    void saysAtAGate() {
        ImpedimentLog log = new ImpedimentLog(line -> bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        Progress blind = Progress.absent()
                .impededBy(Optional.of(new Impediment(Impediment.Kind.SIGHT, "unavailable", "Cannot watch Pod", 1)));

        log.changed(Releases.atGate("one"), Progress.absent());
        log.changed(Releases.atGate("one"), blind);
        log.changed(Releases.atGate("one"), blind);
        log.changed(Releases.atGate("one"), Progress.absent());

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Release shop/web: nobody sees its pods: Cannot watch Pod. Trying again until it can.",
                        "Release shop/web: that is over");
    }
}
