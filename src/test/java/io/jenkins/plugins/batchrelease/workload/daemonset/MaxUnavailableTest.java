package io.jenkins.plugins.batchrelease.workload.daemonset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxUnavailableTest {
    @ParameterizedTest
    @CsvSource({"3, 10, 3", "25%, 10, 3", "10%, 5, 1", "0, 5, 1", "0%, 5, 1", "100%, 5, 5", "nonsense, 5, 1"})
    void numbersAndPercentages(String written, int replicas, int expected) {
        ObjectNode strategy = new ObjectMapper().createObjectNode();
        strategy.putObject("rollingUpdate").put("maxUnavailable", written);
        assertThat(MaxUnavailable.of(strategy, replicas)).isEqualTo(expected);
        assertThat(MaxUnavailable.of(new ObjectMapper().createObjectNode(), replicas))
                .as("not written")
                .isEqualTo(1);
    }
}
