package io.jenkins.plugins.batchrelease.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final long START = 1_000_000;
    private static final Holder ALICE = new Holder(Actor.commandLine("alice"), "desk", "1");

    private final Reading reading = new Reading(new ObjectRef(ResourceType.STATEFUL_SET, "shop", "web"));

    @Test
    void enoughAvailablePodsMakeABatchReady() {
        assertThat(reading.of(updating(), progress(3, "new", 1, 1), Map.of(), START))
                .contains(new ReleaseEvent.BatchReady(1));
        assertThat(reading.of(updating(), progress(3, "new", 1, 0), Map.of(), START))
                .isEmpty();
    }

    @Test
    void anotherRevisionIsSomebodyElsesChange() {
        assertThat(reading.of(updating(), progress(3, "stranger", 3, 3), Map.of(), START))
                .hasValueSatisfying(event -> assertThat(event).isInstanceOf(ReleaseEvent.Drifted.class));
    }

    @Test
    void anotherSizeIsWorkedOutAnew() {
        assertThat(reading.of(updating(), progress(6, "new", 1, 1), Map.of(), START))
                .hasValueSatisfying(event -> assertThat(
                                ((ReleaseEvent.Resized) event).schedule().replicas())
                        .isEqualTo(6));
    }

    @Test
    void aCrashIsKnownAtOnce() {
        assertThat(reading.of(updating(), failing("CrashLoopBackOff"), Map.of(), START))
                .hasValueSatisfying(event -> assertThat(
                                ((ReleaseEvent.Failed) event).problem().message())
                        .contains("web-2", "StatefulSet shop/web", "CrashLoopBackOff", "nginx:bad"));
    }

    @Test
    void aFullClusterGetsHalfAMinute() {
        Progress full = failing("Unschedulable");
        assertThat(reading.of(updating(), full, Map.of(), START + 29_999)).isEmpty();
        assertThat(reading.lookAgainAt(updating(), full, START + 1, START + 1)).isEqualTo(START + 30_000);
        assertThat(reading.of(updating(), full, Map.of(), START + 30_000)).isPresent();
    }

    @Test
    void theDeadlineIsTheLastWord() {
        Progress slow = progress(3, "new", 1, 0);
        long deadline = START + ReleaseOptions.DEFAULT_PROGRESS_DEADLINE_MILLIS;
        assertThat(reading.of(updating(), slow, Map.of(), deadline - 1)).isEmpty();
        assertThat(reading.lookAgainAt(updating(), slow, START, START)).isEqualTo(deadline);
        assertThat(reading.of(updating(), slow, Map.of(), deadline)).hasValueSatisfying(event -> assertThat(
                        ((ReleaseEvent.Failed) event).problem().reason())
                .isEqualTo("deadline"));
    }

    @Test
    void atRestNothingIsAwaited() {
        Release prepared = new ReleaseMachine()
                .on(started(), new ReleaseEvent.Prepared("new"), START)
                .release();
        assertThat(reading.of(prepared, progress(3, "new", 0, 0), Map.of(), START))
                .isEmpty();
        assertThat(reading.lookAgainAt(prepared, progress(3, "new", 0, 0), START, START))
                .isZero();
    }

    private static Progress failing(String reason) {
        PodView pod = new PodView(
                "web-2",
                "uid",
                "owner",
                "new",
                false,
                0,
                false,
                "Pending",
                List.of("nginx:bad"),
                1,
                Optional.of(new PodTrouble(reason, "nginx", "")));
        return new Progress(true, Optional.of("new"), 3, 1, 0, 2, List.of(pod), List.of(pod), List.of(), List.of(), 0);
    }

    private static Progress progress(int replicas, String revision, int updated, int available) {
        return new Progress(
                true,
                Optional.of(revision),
                replicas,
                updated,
                available,
                replicas - updated,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
    }

    private static Release updating() {
        ReleaseMachine machine = new ReleaseMachine();
        Release prepared =
                machine.on(started(), new ReleaseEvent.Prepared("new"), START).release();
        return machine.on(prepared, new ReleaseEvent.NextRequested(ALICE), START)
                .release();
    }

    private static Release started() {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "id",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("a".repeat(64), false, Optional.empty(), Optional.empty()),
                ReleaseOptions.defaults(),
                BatchSchedule.of(BatchSpec.parse("2"), 3),
                ALICE,
                START);
        return new ReleaseMachine().start(planned, START).release();
    }
}
