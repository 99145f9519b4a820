package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theBarIsDrawnAnewOnOneLine() {
        ProgressBar bar = new ProgressBar(screen(false, true, Map.of()));

        bar.draw(new PodsLine(1, 2, "1 of 2 new pods ready; " + "web-1 starting, ".repeat(20), List.of()));
        bar.clear();

        assertThat(out.toString())
                .startsWith("\r")
                .contains("==========")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
        assertThat(out.toString().replaceAll("\u001b\\[[0-9]*[mK]|\r", "")).hasSizeLessThanOrEqualTo(79);
    }

    @Test
    void withoutATerminalThereIsNoBarAndNoColour() {
        Screen screen = screen(false, false, Map.of());
        new ProgressBar(screen).draw(new PodsLine(1, 2, "1 of 2", List.of()));

        assertThat(out.toString()).isEmpty();
        assertThat(screen.palette().bad("x")).isEqualTo("x");
    }

    @Test
    void whatComesFromAClusterCannotSteerTheTerminal() {
        Screen screen = screen(false, true, Map.of());
        screen.line(screen.palette().bad("red") + " \u001b[2J\u001b]0;title\u0007\u009b1A \u4f60\u597d");

        assertThat(out.toString().strip()).isEqualTo("\u001b[31mred\u001b[0m [2J]0;title1A \u4f60\u597d");
    }

    @Test
    void noColorIsRespected() {
        assertThat(screen(false, true, Map.of("NO_COLOR", "1")).palette().coloured())
                .isFalse();
        assertThat(screen(false, true, Map.of("NO_COLOR", "")).palette().coloured())
                .isTrue();
    }

    @Test
    void aDocumentHasStandardOutputToItself() {
        Screen screen = screen(true, false, Map.of());
        screen.line("for people");
        screen.document("{}");

        assertThat(out.toString().strip()).isEqualTo("{}");
        assertThat(err.toString().strip()).isEqualTo("for people");
    }

    private Screen screen(boolean json, boolean terminal, Map<String, String> environment) {
        return new Screen(new PrintWriter(out), new PrintWriter(err), json, terminal, environment);
    }
}
