package io.jenkins.plugins.batchrelease.service.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
    static Stream<Arguments> written() {
        return Stream.of(
                arguments("\u001b[1;31mERROR\u001b[0m it broke", "ERROR it broke"),
                arguments("\u001b]0;new title\u0007after", "after"),
                arguments("\u001b]8;;http://evil\u001b\\link", "link"),
                arguments("\u001b[8mha:AAAA\u001b[0mtext", "ha:AAAAtext"),
                arguments("\u001b[2J\u001b(Bcleared", "cleared"),
                arguments("bell\u0007", "bell\\u0007"),
                arguments("\u202egnp.exe", "\\u202egnp.exe"),
                arguments("null\u0000byte", "null\\u0000byte"),
                arguments("\u009b31mc1", "\\u009b31mc1"),
                arguments("a\u200bb", "a\\u200bb"),
                arguments("cut off\u001b", "cut off\\u001b"),
                arguments("改变 déjà 🙂", "改变 déjà 🙂"));
    }

    @ParameterizedTest
    @MethodSource("written")
    void nothingSteersATerminal(String written, String shown) {
        assertThat(PlainText.line(written)).isEqualTo(shown);
    }

    @Test
    void tabsStayAndALineStaysOne() {
        assertThat(PlainText.line("a\tb\r\nc")).isEqualTo("a\tb  c");
    }

    @Test
    void everyEndOfALineCounts() {
        assertThat(PlainText.lines("10%\r20%\r\ndone\n")).containsExactly("10%", "20%", "done");
    }
}
