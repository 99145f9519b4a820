package io.jenkins.plugins.batchrelease.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.view.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deadlines by the time that was observed")
class PhaseTimeTest {
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long SECOND = 1_000;

    private final Release moving = Story.begins("2", 3).prepared().next().release();
    private final long begun = moving.phaseSince();
    private final long allowed = moving.options().progressDeadlineMillis();
    private final Hands hands = new Hands();
    private final PhaseTime time = new PhaseTime(hands, new Age(hands, () -> hands.nanos));

    /** A clock that people set, and one that runs evenly. */
    private static final class Hands extends Clock {
        private long millis;
        private long nanos = 77;

        void pass(long time) {
            millis += time;
            nanos += TimeUnit.MILLISECONDS.toNanos(time);
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private long lasted() {
        return time.now(moving) - begun;
    }

    @Test
    @DisplayName("a clock that is set forward ends no batch, and one that is set back lets none go on for longer")
    void aClockThatJumps() {
        hands.millis = begun;
        assertThat(lasted()).isZero();
        hands.pass(10 * SECOND);
        hands.millis += HOUR;
        assertThat(lasted()).isEqualTo(10 * SECOND);
        hands.millis -= 2 * HOUR;
        hands.pass(5 * SECOND);
        assertThat(lasted()).isEqualTo(15 * SECOND);
        hands.pass(allowed);
        assertThat(lasted()).isGreaterThan(allowed);
    }

    @Test
    @DisplayName("a phase that began by a clock ahead of ours has begun when we saw it")
    void begunInTheFuture() {
        hands.millis = begun - HOUR;
        assertThat(lasted()).isZero();
        hands.pass(allowed);
        assertThat(lasted()).isEqualTo(allowed);
    }

    @Test
    @DisplayName("whoever takes up what began long ago sees how far it is before its time is over")
    void takenUpLate() {
        hands.millis = begun + HOUR;
        assertThat(lasted()).isEqualTo(allowed - 60 * SECOND);
        hands.pass(60 * SECOND);
        assertThat(lasted()).isEqualTo(allowed);
    }

    @Test
    @DisplayName("what was observed by another process counts, by the time where the two clocks meet")
    void takenUpSoon() {
        hands.millis = begun + 90 * SECOND;
        assertThat(lasted()).isEqualTo(90 * SECOND);
    }

    @Test
    @DisplayName("the next phase begins anew")
    void theNextPhase() {
        hands.millis = begun;
        time.now(moving);
        hands.millis += HOUR;
        Release next = Story.begins("2", 3).prepared().next().ready().release();
        hands.millis = next.phaseSince() + SECOND * 2;
        assertThat(time.now(next)).isEqualTo(next.phaseSince() + SECOND * 2);
    }

    @Test
    @DisplayName("an alarm that goes off too early is set once more, at the same time")
    void anAlarmThatGoesOffTooEarly() throws InterruptedException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try {
            Patience patience = new Patience(new Mailbox(timer, failure -> {}), timer);
            Semaphore gone = new Semaphore(0);
            patience.at(HOUR, HOUR - 1, gone::release);
            patience.at(HOUR, HOUR - 1, gone::release);
            assertThat(gone.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            patience.at(HOUR, HOUR - 1, gone::release);
            assertThat(gone.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
            timer.submit(() -> {}).get(20, TimeUnit.SECONDS);
            assertThat(gone.availablePermits()).as("of two that were one").isZero();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failure) {
            throw new AssertionError(failure);
        } finally {
            timer.shutdownNow();
        }
    }
}
