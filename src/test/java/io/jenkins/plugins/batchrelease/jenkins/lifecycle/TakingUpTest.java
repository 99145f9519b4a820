package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TakingUpTest {
    private static final Supplier<RuntimeException> AWAY =
            () -> new ClusterException(ClusterException.Kind.UNAVAILABLE, "connection refused");

    private record Task(long at, int order, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingInt(Task::order));
    private final List<String> asked = new ArrayList<>();
    private final List<String> takenUp = new ArrayList<>();
    private long now;
    private int order;
    private final TakingUp takingUp = new TakingUp((work, millis) -> tasks.add(new Task(now + millis, order++, work)));

    private void runUntil(long time) {
        while (!tasks.isEmpty() && tasks.peek().at() <= time) {
            Task task = tasks.remove();
            now = task.at();
            task.work().run();
        }
        now = time;
    }

    private void leave(String cluster, String name, Supplier<RuntimeException> trouble) {
        takingUp.add(new TakingUp.Left() {
            @Override
            public String cluster() {
                return cluster;
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public void takeUp() {
                asked.add(name);
                RuntimeException failure = trouble.get();
                if (failure != null) {
                    throw failure;
                }
                takenUp.add(name);
            }
        });
    }

    @Test
    void goesOnWithAllOfThem() {
        for (int number = 0; number < 100; number++) {
            leave("prod", "release-" + number, () -> null);
        }

        runUntil(0);

        assertThat(takenUp).hasSize(100).doesNotHaveDuplicates();
        assertThat(tasks).isEmpty();
    }

    /** A minute away: a handful of requests, not one for each of a hundred releases. */
    @Test
    void aClusterThatIsAwayIsAskedOnceInAWhile() {
        for (int number = 0; number < 100; number++) {
            leave("prod", "release-" + number, () -> now < 60_000 ? AWAY.get() : null);
        }
        runUntil(59_999);
        assertThat(asked).hasSizeBetween(3, 7).containsOnly("release-0");

        runUntil(130_000);
        assertThat(takenUp).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void itHoldsUpNoOtherCluster() {
        leave("prod", "a", AWAY);
        leave("prod", "b", () -> null);
        leave("test", "c", () -> null);

        runUntil(10_000);

        assertThat(takenUp).containsExactly("c");
    }

    @Test
    void whatCannotGoOnIsPassedOver() {
        leave("prod", "a", () -> new IllegalStateException("no such credentials"));
        leave("prod", "b", () -> new ClusterException(ClusterException.Kind.FORBIDDEN, "may not"));
        leave("prod", "c", () -> null);

        runUntil(0);

        assertThat(asked).containsExactly("a", "b", "c");
        assertThat(takenUp).containsExactly("c");
    }

    @Test
    void whatComesLaterWaitsItsTurn() {
        leave("prod", "a", () -> now < 500 ? AWAY.get() : null);
        runUntil(100);
        leave("prod", "b", () -> null);
        runUntil(100);
        assertThat(asked).containsExactly("a");

        runUntil(2_000);
        assertThat(takenUp).containsExactly("a", "b");

        leave("prod", "c", () -> null);
        runUntil(2_000);
        assertThat(takenUp).containsExactly("a", "b", "c");
    }

    @Test
    void theLongestWaitIsAMinute() {
        leave("prod", "a", AWAY);
        runUntil(600_000);
        int before = asked.size();

        runUntil(1_200_000);

        assertThat(asked.size() - before).isBetween(9, 11);
    }
}
