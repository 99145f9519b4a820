package io.jenkins.plugins.batchrelease.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps the views that Jenkins renders from running what somebody wrote into a name. */
@DisplayName("A view")
class ViewsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path WEBAPP = Path.of("src/main/webapp");

    static List<Path> views() throws IOException {
        return below(RESOURCES, ".jelly");
    }

    static List<Path> scripts() throws IOException {
        return below(WEBAPP.resolve("js/release-page"), ".js");
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @DisplayName("escapes what it prints, and has no way round that")
    void escapes(Path view) {
        assertThat(text(view))
                .startsWith("<?jelly escape-by-default='true'?>")
                .doesNotContain("<j:out", "escapeText=\"false\"", "h.rawHtml", "<j:whitespace")
                .doesNotContainPattern("escape-by-default='false'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @DisplayName("has no script, style or handler in it, as a strict Content-Security-Policy demands")
    void nothingInline(Path view) {
        assertThat(text(view))
                .doesNotContainPattern(Pattern.compile("\\s(on[a-z]+|style)\\s*=", Pattern.CASE_INSENSITIVE))
                .doesNotContainPattern(Pattern.compile("<style[\\s>]", Pattern.CASE_INSENSITIVE))
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)")
                .doesNotContainPattern("<script[^>]*[^/]>\\s*\\S")
                .doesNotContainPattern("(?i)javascript:");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    @DisplayName("'s script turns no text into markup or code")
    void scriptsMakeNoMarkup(Path script) {
        assertThat(text(script))
                .doesNotContainPattern("\\.(innerHTML|outerHTML|srcdoc)\\b")
                .doesNotContainPattern(
                        "insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\(|setAttribute\\('style'");
    }
}
