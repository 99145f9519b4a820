package io.jenkins.plugins.batchrelease.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSpecTest {
    @Test
    void aNumberIsThatManyEvenBatches() {
        assertThat(BatchSpec.parse(" 3 ")).isEqualTo(new EvenBatches(3));
    }

    @Test
    void aListIsCumulativeTargets() {
        assertThat(BatchSpec.parse("1,20 %, 50%,100%"))
                .isEqualTo(new CumulativeBatches(
                        List.of(new Count(1), new Percent(20), new Percent(50), new Percent(100))));
    }

    @Test
    void onePercentageIsAListOfOne() {
        assertThat(BatchSpec.parse("50%")).isEqualTo(new CumulativeBatches(List.of(new Percent(50))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3|3", "007|7", " 1 ,20 %,  50%|1, 20%, 50%", "100%|100%"})
    void theTextIsWrittenInOneForm(String text, String canonical) {
        assertThat(BatchSpec.parse(text)).hasToString(canonical);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("specs") BatchSpec spec) {
        assertThat(BatchSpec.parse(spec.toString())).isEqualTo(spec);
    }

    @Test
    void aListOfOneCountStaysAList() {
        CumulativeBatches five = new CumulativeBatches(List.of(new Count(5)));

        assertThat(five).hasToString("5, 100%");
        assertThat(BatchSchedule.of(five, 10).batches())
                .extracting(Batch::target)
                .containsExactly(5, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0|entry 1|'0'",
                "0%|entry 1|'0%'",
                "1, 0, 3|entry 2|'0'",
                "-1|entry 1|'-1'",
                "1, -20%|entry 2|'-20%'",
                "50%, 101%|entry 2|'101%'",
                "1, lots|entry 2|'lots'",
                "12.5%|entry 1|'12.5%'",
                "+3|entry 1|'+3'",
                "1 2|entry 1|'1 2'",
                "3 pods|entry 1|'3 pods'",
                "9999999999|entry 1|'9999999999'",
                "١, 100%|entry 1|'١'"
            })
    void anEntryThatIsNoTargetIsNamed(String text, String entry, String found) {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> BatchSpec.parse(text))
                .withMessageContainingAll(entry, "found " + found, "1, 20%, 50%, 100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", "1,,3", "1,", ",1", "1, ,100%"})
    void aMissingEntryIsNamed(String text) {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> BatchSpec.parse(text))
                .withMessageMatching("(?s).*entry [12]: found nothing.*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5, 3|'3' follows '5'", "1, 50%, 20%|'20%' follows '50%'", "100%, 99%|'99%' follows '100%'"})
    void targetsThatDecreaseOnAnySizeAreRefusedAtOnce(String text, String message) {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> BatchSpec.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void anEmptyListIsRefused() {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> new CumulativeBatches(List.of()))
                .withMessageContaining("at least one target");
    }

    @Test
    void aLongTextIsNotRepeatedWhole() {
        assertThatExceptionOfType(InvalidBatches.class)
                .isThrownBy(() -> BatchSpec.parse("x".repeat(100_000)))
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(1000));
    }

    @Test
    void entriesThatArePassedAreLeftOut() {
        assertThat(BatchSpec.parse("1, 50%").targetsAfter(0, 10)).containsExactly(1, 5, 10);
        assertThat(BatchSpec.parse("1, 50%").targetsAfter(2, 10)).containsExactly(10);
        assertThat(BatchSpec.parse("1, 50%").targetsAfter(3, 10)).isEmpty();
        assertThat(BatchSpec.parse("1, 100%").targetsAfter(2, 10)).isEmpty();
        assertThat(BatchSpec.parse("3").targetsAfter(1, 10)).containsExactly(6, 10);
        assertThat(BatchSpec.parse("3").targetsAfter(3, 10)).isEmpty();
        assertThat(BatchSpec.parse("6").targetsAfter(3, 3)).containsExactly(1, 2, 3);
    }

    @Property
    void percentagesRoundUp(@ForAll("percentages") int percent, @ForAll("sizes") int replicas) {
        int pods = new Percent(percent).of(replicas);

        assertThat(pods * 100L).isGreaterThanOrEqualTo((long) percent * replicas);
        assertThat((pods - 1) * 100L).isLessThan((long) percent * replicas + (replicas == 0 ? 1 : 0));
    }

    @Provide
    Arbitrary<Integer> percentages() {
        return Arbitraries.integers().between(1, 100);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(0, Integer.MAX_VALUE);
    }

    @Provide
    Arbitrary<BatchSpec> specs() {
        return Specs.any();
    }
}
