package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.release.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the words of a pipeline to values. */
public final class Arguments {
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,7})(s|m|h|)");
    private static final Pattern VERSION = Pattern.compile("v?([1-9][0-9]{0,8})");

    private Arguments() {}

    /** {@code 90s}, {@code 10m}, {@code 1h}; a bare number is seconds. In milliseconds. */
    public static long millis(String name, String text) {
        Matcher match = DURATION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(name + ": '" + text + "' is not a duration. Write 90s, 10m or 1h.");
        }
        long seconds =
                switch (match.group(2)) {
                    case "m" -> 60;
                    case "h" -> 3600;
                    default -> 1;
                };
        return Long.parseLong(match.group(1)) * seconds * 1000;
    }

    /** {@code v3}, or {@code 3}. */
    static int version(String name, String text) {
        Matcher match = VERSION.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    name + ": '" + text + "' is not a version. Write v3, as batchReleaseHistory shows it.");
        }
        return Integer.parseInt(match.group(1));
    }

    public static Policy policy(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "hold" -> Policy.HOLD;
            case "rollback" -> Policy.ROLLBACK;
            default ->
                throw new IllegalArgumentException(name + ": '" + text + "' is unknown. Write hold or rollback.");
        };
    }

    /** {@code wait}, or {@code fail}. */
    static boolean waits(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "fail" -> false;
            case "wait" -> true;
            default -> throw new IllegalArgumentException(name + ": '" + text + "' is unknown. Write fail or wait.");
        };
    }

    /** {@code before}, or nothing: gates after batches are steps. */
    static boolean before(String name, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> false;
            case "before" -> true;
            default ->
                throw new IllegalArgumentException(name + ": '" + text
                        + "' is unknown. Write before, for a gate before the first batch, or leave it out: for a gate after a"
                        + " batch there is batchReleaseGate.");
        };
    }

    /** Entries between commas; empty ones are left out. */
    static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
