package io.jenkins.plugins.batchrelease.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogExcerptTest {
    @Test
    void aShortLogIsWhole() {
        LogExcerpt excerpt = LogExcerpt.endOf(List.of("one", "two"), true);
        assertThat(excerpt).isEqualTo(new LogExcerpt(true, List.of("one", "two"), false));
    }

    @Test
    void theLastLinesAreKept() {
        List<String> lines =
                IntStream.rangeClosed(1, 30).mapToObj(Integer::toString).toList();
        assertThat(LogExcerpt.endOf(lines, false).lines()).hasSize(20).endsWith("29", "30");
    }

    @Test
    void linesThatDoNotFitAreLeftOutFromTheFront() {
        LogExcerpt excerpt = LogExcerpt.endOf(Collections.nCopies(20, "x".repeat(1000)), false);
        assertThat(excerpt.lines()).hasSize(8);
        assertThat(excerpt.cut()).isTrue();
    }

    @Test
    void ofOneEndlessLineTheEndIsKeptAndNoCharacterIsHalved() {
        LogExcerpt excerpt = LogExcerpt.endOf(List.of("🙂".repeat(5000) + "!"), false);
        assertThat(excerpt.cut()).isTrue();
        assertThat(excerpt.lines()).singleElement().asString().startsWith("…🙂").endsWith("🙂!");
        assertThat(excerpt.lines().get(0).getBytes(StandardCharsets.UTF_8).length)
                .isBetween(8180, 8192);
    }
}
