package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes up releases that nobody else takes up, one after the other. A cluster that is away is asked once in a while, however
 * many releases wait for it, and holds up no other cluster.
 */
final class TakingUp {
    private static final Logger LOGGER = Logger.getLogger(TakingUp.class.getName());
    private static final long FIRST_WAIT_MILLIS = 1_000;
    private static final long LONGEST_WAIT_MILLIS = 60_000;

    private final ObjLongConsumer<Runnable> later;
    private final Map<String, Deque<Left>> waiting = new HashMap<>();

    /** @param later runs something after so many milliseconds, on a thread that may make requests */
    TakingUp(ObjLongConsumer<Runnable> later) {
        this.later = later;
    }

    /** A release that was left. */
    interface Left {
        /** Names the cluster in messages, and tells it from others. */
        String cluster();

        /** For messages. */
        String name();

        /**
         * Goes on with it, if there is anything to go on with.
         *
         * @throws ClusterException that is transient if the cluster is away
         */
        void takeUp();
    }

    void add(Left left) {
        boolean first;
        synchronized (waiting) {
            first = !waiting.containsKey(left.cluster());
            waiting.computeIfAbsent(left.cluster(), unknown -> new ArrayDeque<>())
                    .add(left);
        }
        if (first) {
            later.accept(() -> next(left.cluster(), FIRST_WAIT_MILLIS), 0);
        }
    }

    private void next(String cluster, long wait) {
        Left left;
        synchronized (waiting) {
            left = waiting.get(cluster).peek();
        }
        boolean away = !isDone(left, wait == FIRST_WAIT_MILLIS);
        boolean more;
        synchronized (waiting) {
            if (!away) {
                waiting.get(cluster).remove();
            }
            more = !waiting.get(cluster).isEmpty();
            if (!more) {
                waiting.remove(cluster);
            }
        }
        if (away) {
            later.accept(() -> next(cluster, Math.min(LONGEST_WAIT_MILLIS, wait * 2)), wait);
        } else if (more) {
            later.accept(() -> next(cluster, FIRST_WAIT_MILLIS), 0);
        }
    }

    private static boolean isDone(Left left, boolean firstTime) {
        try {
            left.takeUp();
            return true;
        } catch (ClusterException failure) {
            if (failure.isTransient()) {
                LOGGER.log(
                        firstTime ? Level.WARNING : Level.FINE,
                        "Cluster {0} is away: {1}. Release {2}, and others there, go on when it answers.",
                        new Object[] {left.cluster(), failure.getMessage(), left.name()});
                return false;
            }
            giveUp(left, failure);
            return true;
        } catch (RuntimeException failure) {
            giveUp(left, failure);
            return true;
        }
    }

    private static void giveUp(Left left, RuntimeException failure) {
        LOGGER.log(Level.WARNING, "Release {0} in cluster {1} is open and does not go on by itself: {2}", new Object[] {
            left.name(), left.cluster(), failure.getMessage()
        });
    }
}
