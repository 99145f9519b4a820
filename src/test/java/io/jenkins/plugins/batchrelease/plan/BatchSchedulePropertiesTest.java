package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The arithmetic on every size from 0 to 1000: exhaustively where that is possible. */
class BatchSchedulePropertiesTest {
    private static final int MAX = 1000;

    @Test
    void everyNumberOfBatchesOnEverySize() {
        for (int replicas = 1; replicas <= MAX; replicas++) {
            for (int number = 1; number <= 100; number++) {
                BatchSchedule schedule = BatchSchedule.of(new EvenBatches(number), replicas);
                int size = Math.min(number, replicas);
                boolean exact = schedule.size() == size && isSound(schedule, replicas);
                for (Batch batch : schedule.batches()) {
                    int larger = Math.max(0, batch.number() - (size - replicas % size));
                    exact &= batch.target() == batch.number() * (replicas / size) + larger;
                }
                // An assertion for each of the 100,000 pairs would take minutes.
                assertThat(exact)
                        .as("%s batches of %s pods: %s", number, replicas, schedule)
                        .isTrue();
            }
        }
    }

    @Test
    void evenBatchesDifferByAtMostOnePodAndNeverGetSmaller() {
        for (int replicas = 1; replicas <= MAX; replicas += 7) {
            for (int number = 1; number <= 100; number++) {
                List<Batch> batches =
                        BatchSchedule.of(new EvenBatches(number), replicas).batches();
                List<Integer> steps = batches.stream().map(Batch::step).toList();

                assertThat(steps).isSorted();
                assertThat(steps.get(steps.size() - 1) - steps.get(0)).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everyPercentageOnEverySize() {
        for (int replicas = 1; replicas <= MAX; replicas++) {
            for (int percent = 1; percent <= 100; percent++) {
                BatchSchedule schedule =
                        BatchSchedule.of(new CumulativeBatches(List.of(new Percent(percent))), replicas);
                int target = schedule.batch(1).target();
                boolean exact = target * 100 >= percent * replicas
                        && (target - 1) * 100 < percent * replicas
                        && schedule.size() == (target < replicas ? 2 : 1)
                        && isSound(schedule, replicas);

                assertThat(exact)
                        .as("%s %% of %s pods: %s", percent, replicas, schedule)
                        .isTrue();
            }
        }
    }

    @Property(tries = 2000)
    void listsAreSoundOrRefused(@ForAll("lists") BatchSpec spec, @ForAll("sizes") int replicas) {
        List<Integer> written = spec.targetsAfter(0, replicas);
        boolean decreases = false;
        for (int i = 1; i < written.size(); i++) {
            decreases |= written.get(i) < written.get(i - 1);
        }
        if (decreases) {
            assertThat(catchThrowable(() -> BatchSchedule.of(spec, replicas)))
                    .isInstanceOf(InvalidBatches.class)
                    .hasMessageContaining("must not decrease");
            return;
        }
        BatchSchedule schedule = BatchSchedule.of(spec, replicas);

        assertThat(isSound(schedule, replicas)).as(schedule.toString()).isTrue();
        assertThat(schedule.batches())
                .extracting(Batch::target)
                .containsExactlyElementsOf(
                        replicas == 0 ? List.of(0) : written.stream().distinct().toList());
    }

    @Property
    void aNoteSaysWhenThereAreOtherBatchesThanWritten(@ForAll("even") BatchSpec spec, @ForAll("sizes") int replicas) {
        BatchSchedule schedule = BatchSchedule.of(spec, replicas);

        assertThat(schedule.notes().isEmpty())
                .isEqualTo(replicas > 0 && ((EvenBatches) spec).number() == schedule.size());
    }

    private static boolean isSound(BatchSchedule schedule, int replicas) {
        int reached = 0;
        int number = 0;
        for (Batch batch : schedule.batches()) {
            number++;
            boolean grows = batch.target() > reached || replicas == 0 && schedule.size() == 1;
            if (batch.number() != number || batch.step() != batch.target() - reached || !grows) {
                return false;
            }
            reached = batch.target();
        }
        return reached == replicas;
    }

    @Provide
    Arbitrary<BatchSpec> lists() {
        return Specs.lists();
    }

    @Provide
    Arbitrary<BatchSpec> even() {
        return Specs.even();
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(0, MAX);
    }
}
