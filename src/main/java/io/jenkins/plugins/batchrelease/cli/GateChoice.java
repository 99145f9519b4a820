package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.GateRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where people decide.
 *
 * @param rule after which batches
 * @param before whether before the first one, too
 */
record GateChoice(GateRule rule, boolean before) {
    private static final String BEFORE = "before";

    /**
     * {@code each}, {@code before}, or {@code before,none}.
     *
     * @throws IllegalArgumentException if it says something else; the message is for people
     */
    static GateChoice parse(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .toList();
        List<String> rules = words.stream().filter(word -> !word.equals(BEFORE)).toList();
        Optional<GateRule> rule = rules.isEmpty() ? Optional.of(GateRule.EACH) : named(rules.get(0));
        if (rules.size() > 1 || words.size() > rules.size() + 1 || rule.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is unknown; write one of "
                    + Arrays.stream(GateRule.values()).map(GateChoice::word).collect(Collectors.joining(", "))
                    + ", and before with a comma if people decide before the first batch, too: 'before,none'");
        }
        return new GateChoice(rule.get(), rules.size() < words.size());
    }

    private static Optional<GateRule> named(String word) {
        return Arrays.stream(GateRule.values())
                .filter(rule -> word(rule).equals(word))
                .findFirst();
    }

    private static String word(GateRule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }
}
