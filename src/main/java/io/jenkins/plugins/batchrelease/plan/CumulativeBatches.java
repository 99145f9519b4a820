package io.jenkins.plugins.batchrelease.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A list of cumulative targets. A list that ends below all pods means: and then the rest.
 *
 * @param amounts the targets in order, at least one
 */
public record CumulativeBatches(List<Amount> amounts) implements BatchSpec {
    /**
     * @throws InvalidBatches if the list is empty, or a count or percentage follows a larger one of its kind
     */
    public CumulativeBatches {
        if (amounts.isEmpty()) {
            throw new InvalidBatches("batches is an empty list: write at least one target, for instance '50%, 100%'.");
        }
        for (int i = 1; i < amounts.size(); i++) {
            requireNotLess(amounts.get(i - 1), amounts.get(i));
        }
        // Alone, "5" would be read back as five even batches; "5, 100%" says the same as the list (5).
        amounts = amounts.size() == 1 && amounts.get(0) instanceof Count five
                ? List.of(five, Percent.all())
                : List.copyOf(amounts);
    }

    private static void requireNotLess(Amount before, Amount after) {
        boolean less = before instanceof Count a && after instanceof Count b && b.pods() < a.pods()
                || before instanceof Percent p && after instanceof Percent q && q.value() < p.value();
        if (less) {
            throw new InvalidBatches("batches: '" + after + "' follows '" + before
                    + "', but targets are cumulative and must not decrease. Write how many pods run the new version when"
                    + " the batch is done, not how many it adds.");
        }
    }

    @Override
    public List<Integer> targets(int replicas, Consumer<String> notes) {
        List<Integer> targets = new ArrayList<>();
        Amount before = null;
        int reached = 0;
        for (Amount amount : amounts) {
            int target = amount.of(replicas);
            if (target < reached) {
                throw new InvalidBatches("batches: '" + amount + "' is " + target + " of " + replicas
                        + " pods and follows '" + before + "', which is " + reached
                        + ". Targets are cumulative and must not decrease: change one of the two.");
            }
            if (amount instanceof Count count && count.pods() > replicas) {
                notes.accept(
                        "'" + amount + "' is more than the " + replicas + " pods there are: taken as all of them.");
            }
            if (target == reached) {
                notes.accept("'" + before + "' and '" + amount + "' are the same " + target + " of " + replicas
                        + " pods: one batch.");
            } else {
                targets.add(target);
            }
            reached = target;
            before = amount;
        }
        if (reached < replicas) {
            notes.accept("The list ends at '" + before + "', " + reached + " of " + replicas
                    + " pods: a last batch of 100% was added.");
            targets.add(replicas);
        }
        return targets;
    }

    @Override
    public List<Integer> targetsAfter(int entries, int replicas) {
        List<Integer> targets = new ArrayList<>();
        amounts.stream().skip(entries).forEach(amount -> targets.add(amount.of(replicas)));
        boolean endsBelowAll = !amounts.get(amounts.size() - 1).equals(Percent.all());
        if (endsBelowAll && entries <= amounts.size()) {
            targets.add(replicas);
        }
        return targets;
    }

    @Override
    public String toString() {
        return amounts.stream().map(Amount::toString).collect(Collectors.joining(", "));
    }
}
