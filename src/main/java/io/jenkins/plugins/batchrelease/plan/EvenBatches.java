package io.jenkins.plugins.batchrelease.plan;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A number of batches of the same size; what cannot be divided goes to the later ones, so that the first is the most
 * careful: 10 pods in 3 batches are 3, 6, 10.
 *
 * @param number how many batches, at least 1
 */
public record EvenBatches(int number) implements BatchSpec {
    /**
     * @throws InvalidBatches if {@code number} is below 1
     */
    public EvenBatches {
        if (number < 1) {
            throw new InvalidBatches("batches '" + number + "': at least 1 batch is needed to move all pods.");
        }
    }

    @Override
    public List<Integer> targets(int replicas, Consumer<String> notes) {
        if (number > replicas) {
            notes.accept(number + " batches are more than the " + replicas + " pods there are: " + replicas
                    + " batches of one pod each.");
        }
        return targetsAfter(0, replicas).stream().filter(target -> target > 0).toList();
    }

    @Override
    public List<Integer> targetsAfter(int entries, int replicas) {
        if (entries >= number) {
            return List.of();
        }
        // With more batches than pods each target differs from the one before by 0 or 1: counting pods instead of
        // batches gives the same targets, and a huge number of batches costs nothing.
        return number > replicas
                ? IntStream.rangeClosed(target(entries + 1, replicas), replicas)
                        .boxed()
                        .toList()
                : IntStream.rangeClosed(entries + 1, number)
                        .map(batch -> target(batch, replicas))
                        .boxed()
                        .toList();
    }

    /** The last {@code replicas % number} batches take one pod more, so sizes never decrease: 376 in 9 is 41, 41, 42, ... */
    private int target(int batch, int replicas) {
        int larger = replicas % number;
        return batch * (replicas / number) + Math.max(0, batch - (number - larger));
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
