package io.jenkins.plugins.batchrelease.embedded.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "1000m, 1",
        "0.5, 500m",
        "0.1, 100m",
        "1, 1",
        "100, 100",
        "1000, 1k",
        "1024Mi, 1Gi",
        "1500Mi, 1500Mi",
        "0.5Gi, 512Mi",
        "0, 0",
        "250m, 250m",
        "not-an-amount, not-an-amount"
    })
    void amountsAreWrittenInTheShortestWay(String given, String written) {
        assertThat(Quantities.canonical(given)).isEqualTo(written);
    }
}
