package io.jenkins.plugins.batchrelease.service.view;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Answers that many people may ask for, each made at most once in a while: who asks meanwhile gets the one there is, or
 * waits for the one under way. An answer that failed counts, too, so that asking again does not hammer what is down.
 *
 * @param <K> what is asked about
 * @param <V> the answer
 */
public final class Recent<K, V> {
    /** Far more than people look at within a few seconds. */
    private static final int MOST_KEPT = 256;

    private final Map<K, Answer<V>> answers = new LinkedHashMap<>();
    private final long keepMillis;
    private final Executor worker;
    private final Clock clock;

    private record Answer<V>(CompletableFuture<V> value, long at) {}

    /**
     * @param keepMillis how long an answer is good for
     * @param worker makes the answers
     */
    public Recent(long keepMillis, Executor worker, Clock clock) {
        this.keepMillis = keepMillis;
        this.worker = worker;
        this.clock = clock;
    }

    /** The answer that is recent enough, or one that {@code maker} makes now. */
    public CompletableFuture<V> get(K about, Supplier<V> maker) {
        synchronized (answers) {
            long now = clock.millis();
            answers.values().removeIf(answer -> answer.value.isDone() && now - answer.at >= keepMillis);
            Answer<V> known = answers.get(about);
            if (known == null) {
                if (answers.size() >= MOST_KEPT) {
                    answers.remove(answers.keySet().iterator().next());
                }
                known = new Answer<>(CompletableFuture.supplyAsync(maker, worker), now);
                answers.put(about, known);
            }
            return known.value;
        }
    }
}
