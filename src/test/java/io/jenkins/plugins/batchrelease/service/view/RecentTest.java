package io.jenkins.plugins.batchrelease.service.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers that many ask for")
class RecentTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private long now = 1_000;
    private final Recent<String, Integer> recent = new Recent<>(5_000, work::add, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now);
        }
    });

    private CompletableFuture<Integer> ask(String about) {
        return recent.get(about, made::incrementAndGet);
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    @DisplayName("are made once for all who ask while one is under way or good")
    void areMadeOnce() {
        CompletableFuture<Integer> first = ask("web-0");
        CompletableFuture<Integer> second = ask("web-0");
        now += 60_000;
        assertThat(ask("web-0")).isSameAs(first);
        work();
        assertThat(first.join()).isEqualTo(1);
        assertThat(second.join()).isEqualTo(1);
        assertThat(ask("web-1")).isNotSameAs(first);
    }

    @Test
    @DisplayName("are made anew when they are old")
    void areMadeAnew() {
        ask("web-0");
        work();
        now += 4_999;
        assertThat(ask("web-0").join()).isEqualTo(1);
        now += 1;
        CompletableFuture<Integer> anew = ask("web-0");
        work();
        assertThat(anew.join()).isEqualTo(2);
    }

    @Test
    @DisplayName("that failed are not asked for again at once either")
    void failures() {
        Supplier<Integer> failing = () -> {
            made.incrementAndGet();
            throw new IllegalStateException("away");
        };
        recent.get("web-0", failing);
        work();
        assertThat(recent.get("web-0", failing)).isCompletedExceptionally();
        work();
        assertThat(made).hasValue(1);
    }

    @Test
    @DisplayName("are not kept without end")
    void bounded() {
        for (int number = 0; number < 1000; number++) {
            ask("pod-" + number);
        }
        work();
        ask("pod-0");
        ask("pod-999");
        assertThat(work).hasSize(1);
    }
}
