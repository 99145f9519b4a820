package io.jenkins.plugins.batchrelease.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A text that people read")
class TranslationsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/jenkins/plugins/batchrelease/jenkins");
    private static final Pattern KEY = Pattern.compile("\\$\\{%([^}(]+)");

    static List<Path> views() throws IOException {
        return files(".jelly");
    }

    static List<Path> messages() throws IOException {
        return files("/Messages.properties");
    }

    static List<Path> helps() throws IOException {
        return files(".html").stream()
                .filter(file -> !file.toString().endsWith("_zh_CN.html"))
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Path chinese(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + "_zh_CN" + ending);
    }

    private static Set<String> keys(Path properties) throws IOException {
        Properties read = new Properties();
        if (Files.exists(properties)) {
            try (Reader reader = Files.newBufferedReader(properties)) {
                read.load(reader);
            }
        }
        return new TreeSet<>(read.stringPropertyNames());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    @DisplayName("is there in Chinese in every view, and no more than that")
    void views(Path view) throws IOException {
        Set<String> used = new TreeSet<>();
        for (Matcher found = KEY.matcher(Files.readString(view)); found.find(); ) {
            used.add(found.group(1));
        }

        assertThat(keys(chinese(view, ".properties"))).isEqualTo(used);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    @DisplayName("is there in Chinese in every message")
    void messages(Path english) throws IOException {
        assertThat(keys(chinese(english, ".properties"))).isEqualTo(keys(english));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("helps")
    @DisplayName("is there in Chinese in every help")
    void helps(Path english) {
        assertThat(chinese(english, ".html")).exists();
    }
}
