package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResizingTest {
    private static BatchSchedule schedule(String spec, int replicas) {
        return BatchSchedule.of(BatchSpec.parse(spec), replicas);
    }

    private static List<Integer> targets(BatchSchedule schedule) {
        return schedule.batches().stream().map(Batch::target).toList();
    }

    @Test
    void evenBatchesAreComputedOnTheNewSize() {
        BatchSchedule grown = schedule("3", 10).resized(20, 1, 3);

        assertThat(grown.batches()).containsExactly(new Batch(1, 3, 3), new Batch(2, 13, 10), new Batch(3, 20, 7));
        assertThat(grown.replicas()).isEqualTo(20);
        assertThat(grown.spec()).isEqualTo(new EvenBatches(3));
        assertThat(grown.notes()).singleElement().asString().contains("from 10 to 20 after batch 1", "13, 20");
    }

    @Test
    void percentagesAreComputedOnTheNewSizeAndCountsStay() {
        BatchSchedule before = schedule("1, 4, 50%, 100%", 10);

        assertThat(targets(before.resized(100, 1, 1))).containsExactly(1, 4, 50, 100);
        assertThat(targets(before.resized(6, 1, 1))).containsExactly(1, 4, 6);
        assertThat(targets(before.resized(3, 1, 1))).containsExactly(1, 3);
    }

    @Test
    void beforeTheFirstBatchItIsTheScheduleOfTheNewSize() {
        assertThat(schedule("3", 10).resized(20, 0, 0).batches())
                .isEqualTo(schedule("3", 20).batches());
    }

    @Test
    void aCountThatNowExceedsAPercentageBehindItIsNoErrorInTheMiddleOfARelease() {
        assertThat(targets(schedule("1, 5, 50%, 100%", 20).resized(6, 1, 1))).containsExactly(1, 5, 6);
    }

    @Test
    void podsThatAreNewAreNeverTakenBack() {
        // A StatefulSet with partition 5 that grows from 10 to 20 starts all new pods in the new version.
        BatchSchedule grown = schedule("50%, 75%, 100%", 10).resized(20, 1, 15);

        assertThat(targets(grown)).containsExactly(5, 15, 20);
        assertThat(targets(schedule("50%, 60%, 100%", 10).resized(20, 1, 15))).containsExactly(5, 15, 20);
    }

    @Test
    void aStatefulSetThatLostItsNewPodsGoesOnFromNone() {
        // Scaling down removes the highest ordinals, which are the new ones.
        BatchSchedule shrunk = schedule("50%, 75%, 100%", 10).resized(4, 1, 0);

        assertThat(shrunk.batches()).containsExactly(new Batch(1, 0, 0), new Batch(2, 3, 3), new Batch(3, 4, 1));
    }

    @Test
    void aBatchUnderWayIsNotSkippedBecauseItsPodsAreNewAlready() {
        BatchSchedule before = schedule("1, 20%, 50%, 100%", 10);

        assertThat(targets(before.resized(11, 1, 2))).containsExactly(1, 3, 6, 11);
        assertThat(targets(before.resized(11, 1, 2).resized(10, 1, 2))).containsExactly(1, 2, 5, 10);
        assertThat(targets(before.resized(11, 0, 1))).containsExactly(1, 3, 6, 11);
    }

    @Test
    void anAutoscalerThatGoesDownAndUpAgainLosesNoGate() {
        BatchSchedule before = schedule("20%, 50%, 100%", 10);
        BatchSchedule down = before.resized(4, 1, 2);

        assertThat(targets(down)).containsExactly(2, 4);
        assertThat(targets(down.resized(20, 1, 2))).containsExactly(2, 10, 20);
    }

    @Test
    void entriesThatWereOneBatchOnTheOldSizeMayBecomeTwo() {
        assertThat(targets(schedule("1, 20%, 50%, 100%", 3).resized(10, 1, 1))).containsExactly(1, 2, 5, 10);
    }

    @Test
    void aReleaseThatIsNotThroughKeepsALastBatch() {
        BatchSchedule shrunk = schedule("50%, 100%", 10).resized(5, 1, 5);

        assertThat(shrunk.batches()).containsExactly(new Batch(1, 5, 5), new Batch(2, 5, 0));
        assertThat(targets(schedule("50%, 100%", 10).resized(0, 1, 0))).containsExactly(0, 0);
    }

    @Test
    void oldPodsThatAppearAfterTheLastBatchGetOneMore() {
        BatchSchedule grown = schedule("50%, 100%", 10).resized(20, 2, 10);

        assertThat(grown.batches()).containsExactly(new Batch(1, 5, 5), new Batch(2, 10, 5), new Batch(3, 20, 10));
        assertThat(grown.isLast(3)).isTrue();
    }

    @Test
    void nothingFollowsWhenAllPodsAreNewAfterTheLastBatch() {
        assertThat(targets(schedule("50%, 100%", 10).resized(20, 2, 20))).containsExactly(5, 20);
        assertThat(targets(schedule("50%, 100%", 10).resized(4, 2, 4))).containsExactly(4, 4);
        assertThat(schedule("50%, 100%", 10).resized(4, 2, 4).notes())
                .singleElement()
                .asString()
                .contains("no batch is left");
    }

    @Test
    void moreNewPodsThanPodsCountAsAll() {
        assertThat(targets(schedule("3", 9).resized(4, 1, 6))).containsExactly(3, 4);
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        BatchSchedule schedule = schedule("3", 10);

        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> schedule.resized(-1, 0, 0))
                .withMessageContaining("replicas is -1");
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> schedule.resized(10, 4, 0))
                .withMessageContaining("batchesDone is 4");
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> schedule.resized(10, 0, -1))
                .withMessageContaining("podsAlreadyNew is -1");
    }

    @Property(tries = 5000)
    void invariants(@ForAll("changes") Change change) {
        BatchSchedule after = change.apply();
        int done = change.done();
        int already = Math.min(change.already(), change.to());

        // What BatchSchedule itself checks: numbers, steps, and that the last target is the size.
        assertThat(after.replicas()).isEqualTo(change.to());
        assertThat(after.batches().get(after.size() - 1).target()).isEqualTo(change.to());
        assertThat(after.batches().stream().mapToInt(Batch::step).sum()).isEqualTo(change.to());
        assertThat(after.size()).isGreaterThanOrEqualTo(done);
        // The rest never goes below what is new, and only a single last batch may move nothing.
        List<Batch> rest = after.batches().subList(done, after.size());
        assertThat(rest).allMatch(batch -> batch.target() >= already);
        assertThat(rest).allMatch(batch -> batch.step() > 0 || rest.size() == 1);
        if (done < change.before().size()) {
            assertThat(rest).isNotEmpty();
        } else {
            assertThat(rest).hasSize(already < change.to() ? 1 : 0);
        }
        // What is done is never said to have gone further than it did, unless all is done.
        for (Batch batch : after.batches().subList(0, done)) {
            int was = change.before().batch(batch.number()).target();
            assertThat(batch.target())
                    .isLessThanOrEqualTo(done == change.before().size() ? Math.max(was, already) : was);
        }
    }

    @Property(tries = 2000)
    void aSizeThatDidNotChangeChangesNothing(@ForAll("changes") Change change) {
        BatchSchedule before = change.before();
        int reached = change.done() == 0 ? 0 : before.batch(change.done()).target();

        assertThat(before.resized(before.replicas(), change.done(), reached)).isEqualTo(before);
    }

    @Property(tries = 2000)
    void sizesInBetweenDoNotMatter(@ForAll("changes") Change change, @ForAll("sizes") int between) {
        if (change.done() == change.before().size()) {
            return;
        }
        int pods = change.done() == 0 ? 0 : change.before().batch(change.done()).target();
        if (pods > between || pods > change.to()) {
            return; // pods of the new version went away meanwhile
        }
        BatchSchedule direct = change.before().resized(change.to(), change.done(), pods);
        BatchSchedule detour =
                change.before().resized(between, change.done(), pods).resized(change.to(), change.done(), pods);

        assertThat(detour.batches()).isEqualTo(direct.batches());
    }

    record Change(BatchSchedule before, int to, int done, int already) {
        BatchSchedule apply() {
            return before.resized(to, done, already);
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Optional<BatchSchedule>> schedules =
                Combinators.combine(Specs.any(), sizes()).as(ResizingTest::scheduleIfPossible);
        return schedules.filter(Optional::isPresent).map(Optional::get).flatMap(before -> Combinators.combine(
                        sizes(), Arbitraries.integers().between(0, before.size()), sizes())
                .as((to, done, already) -> new Change(before, to, done, already)));
    }

    private static Optional<BatchSchedule> scheduleIfPossible(BatchSpec spec, int replicas) {
        try {
            return Optional.of(BatchSchedule.of(spec, replicas));
        } catch (InvalidBatches decreasing) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 1000));
    }
}
