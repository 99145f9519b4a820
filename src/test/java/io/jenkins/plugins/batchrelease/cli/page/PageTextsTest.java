package io.jenkins.plugins.batchrelease.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.service.view.Action;
import io.jenkins.plugins.batchrelease.service.view.BatchLine;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words of the release page")
class PageTextsTest {
    private static final Pattern ENTRY = Pattern.compile("^    '([^']+)': '(.*)',$", Pattern.MULTILINE);
    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

    private final String script =
            new String(Assets.get("/js/release-page/texts.js").body(), StandardCharsets.UTF_8);
    private final Map<String, String> english = words("en");
    private final Map<String, String> chinese = words("zh");

    private Map<String, String> words(String language) {
        int begin = script.indexOf("const " + language + " = {");
        String part = script.substring(begin, script.indexOf("\n};", begin));
        Map<String, String> words = new TreeMap<>();
        ENTRY.matcher(part).results().forEach(entry -> words.put(entry.group(1), entry.group(2)));
        assertThat(words).hasSizeGreaterThan(100);
        return words;
    }

    @Test
    @DisplayName("are the same in both languages, with the same holes")
    void sameInBothLanguages() {
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach(
                (key, text) -> assertThat(holes(chinese.get(key))).as(key).isEqualTo(holes(text)));
    }

    private static TreeSet<String> holes(String text) {
        return HOLE.matcher(text).results().map(hole -> hole.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("name everything the view can say")
    void nameEverything() {
        assertThat(english.keySet())
                .containsAll(Arrays.stream(Phase.values())
                        .map(phase -> "phase." + phase)
                        .toList())
                .containsAll(Arrays.stream(BatchLine.State.values())
                        .map(state -> "batch." + state.word())
                        .toList())
                .containsAll(Arrays.stream(Action.values())
                        .map(action -> "action." + action.verb())
                        .toList())
                .containsAll(Arrays.stream(Happening.values())
                        .filter(happening -> happening != Happening.OTHER)
                        .map(happening -> "audit." + happening.word())
                        .toList());
    }
}
