package io.jenkins.plugins.batchrelease.embedded.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects objects by their labels.
 *
 * @param requirements all of them must hold
 */
public record LabelSelector(List<Requirement> requirements) {

    private static final Pattern SET_BASED =
            Pattern.compile("\\s*([^\\s,!=()]+)\\s+(in|notin)\\s*\\(([^)]*)\\)\\s*(?:,|$)");
    private static final Pattern EQUALITY =
            Pattern.compile("\\s*([^\\s,!=()]+)\\s*(==|=|!=)\\s*([^\\s,!=()]*)\\s*(?:,|$)");
    private static final Pattern EXISTENCE = Pattern.compile("\\s*(!?)\\s*([^\\s,!=()]+)\\s*(?:,|$)");

    public LabelSelector {
        requirements = List.copyOf(requirements);
    }

    /** One condition on one label. */
    public record Requirement(String key, Operator operator, Set<String> values) {

        boolean matches(JsonNode labels) {
            boolean present = labels.hasNonNull(key);
            boolean listed = present && values.contains(labels.get(key).asText());
            return switch (operator) {
                case IN -> listed;
                case NOT_IN -> !listed;
                case EXISTS -> present;
                case ABSENT -> !present;
            };
        }
    }

    /** How a requirement compares. */
    public enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        ABSENT
    }

    /** Whether an object with these labels is selected. */
    public boolean matches(JsonNode labels) {
        return requirements.stream().allMatch(requirement -> requirement.matches(labels));
    }

    public Predicate<JsonNode> onObjects() {
        return object -> matches(object.path("metadata").path("labels"));
    }

    /** The query parameter {@code labelSelector}. */
    public static LabelSelector parse(String text) {
        List<Requirement> requirements = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Matcher set = SET_BASED.matcher(text).region(at, text.length());
            Matcher equality = EQUALITY.matcher(text).region(at, text.length());
            Matcher existence = EXISTENCE.matcher(text).region(at, text.length());
            if (set.lookingAt()) {
                Operator operator = set.group(2).equals("in") ? Operator.IN : Operator.NOT_IN;
                requirements.add(new Requirement(set.group(1), operator, values(set.group(3))));
                at = set.end();
            } else if (equality.lookingAt()) {
                Operator operator = equality.group(2).equals("!=") ? Operator.NOT_IN : Operator.IN;
                requirements.add(new Requirement(equality.group(1), operator, Set.of(equality.group(3))));
                at = equality.end();
            } else if (existence.lookingAt()) {
                Operator operator = existence.group(1).isEmpty() ? Operator.EXISTS : Operator.ABSENT;
                requirements.add(new Requirement(existence.group(2), operator, Set.of()));
                at = existence.end();
            } else {
                throw ApiError.badRequest("unable to parse requirement: " + text.substring(at));
            }
        }
        return new LabelSelector(requirements);
    }

    private static Set<String> values(String list) {
        Set<String> values = new HashSet<>();
        for (String value : list.split(",")) {
            values.add(value.trim());
        }
        return values;
    }

    /** A {@code LabelSelector} object ({@code matchLabels}, {@code matchExpressions}). */
    public static LabelSelector of(JsonNode selector) {
        List<Requirement> requirements = new ArrayList<>(ofLabels(selector.path("matchLabels")).requirements);
        for (JsonNode expression : selector.path("matchExpressions")) {
            Set<String> values = new HashSet<>();
            expression.path("values").forEach(value -> values.add(value.asText()));
            Operator operator =
                    switch (expression.path("operator").asText()) {
                        case "In" -> Operator.IN;
                        case "NotIn" -> Operator.NOT_IN;
                        case "Exists" -> Operator.EXISTS;
                        default -> Operator.ABSENT;
                    };
            requirements.add(new Requirement(expression.path("key").asText(), operator, values));
        }
        return new LabelSelector(requirements);
    }

    /** A plain map of labels, as Services and ReplicationControllers have it. */
    public static LabelSelector ofLabels(JsonNode labels) {
        List<Requirement> requirements = new ArrayList<>();
        labels.properties()
                .forEach(label -> requirements.add(new Requirement(
                        label.getKey(), Operator.IN, Set.of(label.getValue().asText()))));
        return new LabelSelector(requirements);
    }
}
