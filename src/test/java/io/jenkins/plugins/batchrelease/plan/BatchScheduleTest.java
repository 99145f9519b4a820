package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchScheduleTest {
    private static BatchSchedule schedule(String spec, int replicas) {
        return BatchSchedule.of(BatchSpec.parse(spec), replicas);
    }

    private static String targets(BatchSchedule schedule) {
        return String.join(
                " ",
                schedule.batches().stream().map(batch -> "" + batch.target()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|10|3 6 10",
                "2|3|1 3",
                "1|7|7",
                "4|4|1 2 3 4",
                "3|1000|333 666 1000",
                "9|376|41 82 124 166 208 250 292 334 376",
                "4|10|2 4 7 10",
                "7|10|1 2 3 4 6 8 10",
                "1, 20%, 50%, 100%|10|1 2 5 10",
                "1, 20%, 50%, 100%|101|1 21 51 101",
                "99%, 100%|101|100 101",
                "7%, 100%|100|7 100",
                "1, 5|10|1 5 10",
                "50%|3|2 3",
                "1%|1|1",
                "5, 50, 100%|10|5 10"
            })
    void targetsAreExact(String spec, int replicas, String expected) {
        assertThat(targets(schedule(spec, replicas))).isEqualTo(expected);
    }

    @Test
    void batchesAreNumberedAndSayHowManyPodsTheyMove() {
        assertThat(schedule("1, 20%, 50%, 100%", 10).batches())
                .containsExactly(new Batch(1, 1, 1), new Batch(2, 2, 1), new Batch(3, 5, 3), new Batch(4, 10, 5));
    }

    @Test
    void aScheduleThatIsAsWrittenNeedsNoNote() {
        assertThat(schedule("1, 20%, 50%, 100%", 10).notes()).isEmpty();
        assertThat(schedule("3", 10).notes()).isEmpty();
    }

    @Test
    void moreBatchesThanPodsMoveOnePodEachAndSaySo() {
        BatchSchedule schedule = schedule("5", 3);

        assertThat(targets(schedule)).isEqualTo("1 2 3");
        assertThat(schedule.notes()).singleElement().asString().contains("5 batches", "3 pods");
    }

    @Test
    void aNumberOfBatchesBeyondAllReasonCostsNothing() {
        assertThat(targets(schedule("999999999", 3))).isEqualTo("1 2 3");
    }

    @Test
    void largeNumbersDoNotOverflow() {
        assertThat(targets(schedule("2", 2_000_000_000))).isEqualTo("1000000000 2000000000");
        assertThat(targets(schedule("99%", 2_000_000_000))).isEqualTo("1980000000 2000000000");
    }

    @Test
    void equalTargetsBecomeOneBatchAndSaySo() {
        BatchSchedule schedule = schedule("1, 20%, 50%, 100%", 3);

        assertThat(targets(schedule)).isEqualTo("1 2 3");
        assertThat(schedule.notes()).singleElement().asString().contains("'1'", "'20%'", "1 of 3");
    }

    @Test
    void aListThatEndsEarlyGetsALastBatchAndSaysSo() {
        BatchSchedule schedule = schedule("1, 20%", 10);

        assertThat(targets(schedule)).isEqualTo("1 2 10");
        assertThat(schedule.notes()).singleElement().asString().contains("'20%'", "2 of 10", "100%");
    }

    @Test
    void aCountAboveTheSizeIsTakenAsAllAndSaysSo() {
        assertThat(schedule("1, 50", 10).notes()).singleElement().asString().contains("'50'", "10 pods");
    }

    @Test
    void targetsThatDecreaseOnThisSizeAreRefusedNamingBoth() {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> schedule("5, 20%, 100%", 10))
                .withMessageContainingAll("'20%' is 2 of 10", "'5', which is 5", "must not decrease");
        assertThat(targets(schedule("5, 20%, 100%", 100))).isEqualTo("5 20 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3", "1, 20%, 100%", "50%", "5, 20%"})
    void withoutPodsThereIsOneBatchThatMovesNone(String spec) {
        BatchSchedule schedule = schedule(spec, 0);

        assertThat(schedule.batches()).containsExactly(new Batch(1, 0, 0));
        assertThat(schedule.notes()).isNotEmpty();
        assertThat(schedule.isLast(1)).isTrue();
    }

    @Test
    void batchesAreFoundByNumber() {
        BatchSchedule schedule = schedule("3", 10);

        assertThat(schedule.batch(2)).isEqualTo(new Batch(2, 6, 3));
        assertThat(schedule.size()).isEqualTo(3);
        assertThat(schedule.isLast(2)).isFalse();
        assertThat(schedule.isLast(3)).isTrue();
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> schedule.batch(4))
                .withMessageContaining("from 1 to 3");
        assertThatExceptionOfType(InvalidBatches.class).isThrownBy(() -> schedule.batch(0));
    }

    @Test
    void aNegativeSizeIsRefused() {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> schedule("3", -1))
                .withMessageContaining("replicas is -1");
    }

    @Test
    void aScheduleDoesNotChangeWithTheListItWasMadeFrom() {
        List<Batch> batches = new ArrayList<>(List.of(new Batch(1, 2, 2)));
        BatchSchedule schedule = new BatchSchedule(new EvenBatches(1), 2, batches, List.of());
        batches.clear();

        assertThat(schedule.size()).isEqualTo(1);
    }

    @Test
    void jsonIsPlain() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        BatchSchedule schedule = schedule("1, 100%", 2);
        String json = mapper.writeValueAsString(schedule);

        assertThat(mapper.readTree(json))
                .isEqualTo(
                        mapper.readTree(
                                """
                        {"spec": "1, 100%", "replicas": 2, "notes": [],
                         "batches": [{"number": 1, "target": 1, "step": 1}, {"number": 2, "target": 2, "step": 1}]}"""));
        assertThat(mapper.readValue(json, BatchSchedule.class)).isEqualTo(schedule);
        assertThat(mapper.readValue("\"3\"", BatchSpec.class)).isEqualTo(new EvenBatches(3));
        assertThat(mapper.writeValueAsString(new EvenBatches(3))).isEqualTo("\"3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "[{'number': 1, 'target': 2, 'step': 2}]",
                "[{'number': 2, 'target': 3, 'step': 3}]",
                "[{'number': 1, 'target': 3, 'step': 2}]",
                "[{'number': 1, 'target': 4, 'step': 4}, {'number': 2, 'target': 3, 'step': -1}]"
            })
    void aRecordThatWasChangedByHandIsRefused(String batches) {
        String json =
                "{\"spec\": \"1\", \"replicas\": 3, \"notes\": [], \"batches\": " + batches.replace('\'', '"') + "}";

        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> new ObjectMapper().readValue(json, BatchSchedule.class))
                .withRootCauseInstanceOf(InvalidBatches.class);
    }
}
