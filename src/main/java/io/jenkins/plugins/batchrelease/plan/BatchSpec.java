package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The batches as a person asks for them, before it is known how many pods there are: {@code 3} is three even batches,
 * {@code 1, 20%, 50%, 100%} is a list of cumulative targets. In JSON it is that text.
 */
public sealed interface BatchSpec permits EvenBatches, CumulativeBatches {
    /** The form that {@link #parse} reads back as an equal value. */
    @JsonValue
    @Override
    String toString();

    /**
     * The targets on that many pods: strictly increasing, the last one is {@code replicas}.
     *
     * @param replicas at least 1
     * @param notes gets a sentence for each place where the batches differ from what was written
     * @throws InvalidBatches if they cannot be made on that many pods
     */
    List<Integer> targets(int replicas, Consumer<String> notes);

    /**
     * What is written after the first {@code entries} entries, as targets on that many pods. Equal ones are not merged
     * and a count may exceed a percentage that follows; the last one, if there is any, is {@code replicas}.
     *
     * @param entries how many entries to leave out, 0 or more; may exceed what is written
     * @param replicas 0 or more
     */
    List<Integer> targetsAfter(int entries, int replicas);

    /**
     * Reads {@code 3}, {@code 50%} or {@code 1, 20%, 50%, 100%}.
     *
     * @throws InvalidBatches naming the entry that cannot be read
     */
    @JsonCreator
    static BatchSpec parse(String text) {
        String[] entries = text.split(",", -1);
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            try {
                amounts.add(Amount.parse(entries[i]));
            } catch (InvalidBatches invalid) {
                throw new InvalidBatches("batches '" + Excerpt.of(text.strip()) + "', entry " + (i + 1) + ": "
                        + invalid.getMessage() + " Write a number of even batches like '3', or cumulative targets like"
                        + " '1, 20%, 50%, 100%'.");
            }
        }
        return amounts.size() == 1 && amounts.get(0) instanceof Count number
                ? new EvenBatches(number.pods())
                : new CumulativeBatches(amounts);
    }
}
