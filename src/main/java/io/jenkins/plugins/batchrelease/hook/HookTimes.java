package io.jenkins.plugins.batchrelease.hook;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Before which batches a hook runs.
 *
 * @param first whether before the first one
 * @param others whether before each one after the first
 * @param numbers before which ones besides, by their numbers
 */
record HookTimes(boolean first, boolean others, SortedSet<Integer> numbers) {
    /** For messages. */
    static final String ALLOWED =
            "before-first-batch, between-batches, before-every-batch, before-batch-N, or several of them with commas";

    private static final Pattern NUMBERED = Pattern.compile("before-batch-([1-9][0-9]{0,3})");

    /**
     * Reads the value of the annotation.
     *
     * @throws UnknownTime if a word of it says nothing
     */
    static HookTimes parse(String text) {
        boolean first = false;
        boolean others = false;
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String word = part.strip();
            Matcher numbered = NUMBERED.matcher(word);
            if (numbered.matches()) {
                numbers.add(Integer.valueOf(numbered.group(1)));
                continue;
            }
            switch (word) {
                case "before-first-batch" -> first = true;
                case "between-batches" -> others = true;
                case "before-every-batch" -> {
                    first = true;
                    others = true;
                }
                default -> throw new UnknownTime();
            }
        }
        return new HookTimes(first, others, numbers);
    }

    boolean isBefore(int batch) {
        return numbers.contains(batch) || (batch == 1 ? first : others);
    }

    /** The batches of that many before which it runs. */
    List<Integer> batches(int size) {
        return IntStream.rangeClosed(1, size).filter(this::isBefore).boxed().toList();
    }

    /** A word that is none of {@link #ALLOWED}. */
    static final class UnknownTime extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
    }
}
