package io.jenkins.plugins.batchrelease.jenkins.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstBatchTest {
    @ParameterizedTest
    @CsvSource({
        "1, 10, '1, 100%', true",
        "1, 10, '2, 100%', false",
        "10%, 10, '10%, 100%', true",
        "10%, 10, 2, false",
        "10%, 11, '2, 100%', true",
        "10%, 11, '3, 100%', false",
        "10%, 1, 1, true",
        "1%, 1, 100%, true",
        "1, 1, 100%, true",
        "1, 0, 100%, true",
        "50%, 3, 2, true",
        "100%, 7, 1, true",
        "99%, 1000, '990, 100%', true",
        "99%, 1000, '991, 100%', false",
        "5, 3, 1, true",
    })
    void holdsTheFirstBatchDown(String most, int replicas, String batches, boolean allowed) {
        BatchSchedule schedule = BatchSchedule.of(BatchSpec.parse(batches), replicas);

        assertThat(FirstBatch.parse(most).allows(schedule)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0%", "101%", "-1", "1.5", "1, 2", "some", "10 % of all"})
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> FirstBatch.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
