package io.jenkins.plugins.batchrelease.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cumulative target as it is written: a count of pods ({@code 3}) or a part of all of them ({@code 20%}). */
public sealed interface Amount permits Count, Percent {
    /** Digits a count may have, so that it always fits an {@code int}. */
    int MAX_DIGITS = 9;

    /** This amount of {@code replicas} pods, in pods: from 0 to {@code replicas}. */
    int of(int replicas);

    /** As it is written: {@code 3} or {@code 20%}. */
    @Override
    String toString();

    /**
     * Reads one entry of a list of targets.
     *
     * @throws InvalidBatches if it is neither a count of at least 1 nor a whole percentage from 1 to 100
     */
    static Amount parse(String entry) {
        Matcher matcher =
                Pattern.compile("0*(\\d{1," + MAX_DIGITS + "})\\s*(%?)").matcher(entry.strip());
        if (!matcher.matches()) {
            String found = entry.isBlank() ? "nothing" : "'" + Excerpt.of(entry.strip()) + "'";
            throw new InvalidBatches("found " + found + ", expected a count of pods from 1 to 999999999 or a whole"
                    + " percentage from 1% to 100%.");
        }
        int value = Integer.parseInt(matcher.group(1));
        return matcher.group(2).isEmpty() ? new Count(value) : new Percent(value);
    }
}
