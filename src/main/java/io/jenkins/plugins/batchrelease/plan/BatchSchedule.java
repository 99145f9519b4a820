package io.jenkins.plugins.batchrelease.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The batches of a release in pods: absolute numbers, because a percentage that a controller rounds by itself overshoots
 * or hangs.
 *
 * @param spec what was asked for
 * @param replicas how many pods the workload has, 0 or more
 * @param batches at least one, numbered from 1, targets never decreasing, the last target is {@code replicas}
 * @param notes sentences for the reader of the plan: where the batches differ from what was asked for
 */
public record BatchSchedule(BatchSpec spec, int replicas, List<Batch> batches, List<String> notes) {
    /**
     * @throws InvalidBatches if the batches do not add up; this guards what is read back from a record
     */
    public BatchSchedule {
        batches = List.copyOf(batches);
        notes = List.copyOf(notes);
        int reached = 0;
        for (int i = 0; i < batches.size(); i++) {
            Batch batch = batches.get(i);
            if (batch.number() != i + 1 || batch.step() < 0 || batch.target() - batch.step() != reached) {
                throw new InvalidBatches("batch " + (i + 1) + " of " + batches.size() + " is " + batch
                        + ", which does not continue a batch that reached " + reached + " pods.");
            }
            reached = batch.target();
        }
        if (batches.isEmpty() || reached != replicas) {
            throw new InvalidBatches(
                    "the " + batches.size() + " batches reach " + reached + " of " + replicas + " pods, not all.");
        }
    }

    /**
     * The batches for a workload of that size. Without pods there is one batch with target 0: the new version still has
     * to be put in place and confirmed.
     *
     * @param replicas pods, 0 or more
     * @throws InvalidBatches if what was asked for cannot be made on that many pods
     */
    public static BatchSchedule of(BatchSpec spec, int replicas) {
        requireNotNegative("replicas", replicas);
        List<String> notes = new ArrayList<>();
        if (replicas == 0) {
            notes.add("There are no pods: one batch that moves none.");
            return new BatchSchedule(spec, 0, numbered(List.of(0)), notes);
        }
        return new BatchSchedule(spec, replicas, numbered(spec.targets(replicas, notes::add)), notes);
    }

    /**
     * The same release after its workload changed size, by a person or an autoscaler.
     *
     * <p>The batches that are done keep their numbers, and the rest is numbered on from there:
     *
     * <ul>
     *   <li>The rest is what was written after the first {@code batchesDone} entries, computed on the new size:
     *       percentages and even batches anew, counts as they are, clamped. Entries and not sizes decide what is left,
     *       so an autoscaler that goes down and up again loses no batch and no gate.
     *   <li>No target of the rest is below {@code podsAlreadyNew}: nothing is ever un-updated because of a size.
     *   <li>What adds nothing to the batches done is left out; the last target is the new size. A release that is not
     *       through keeps at least one batch, even one that moves no pod, because the last batch also ends the
     *       mechanism (the copy of a canary, the partition).
     *   <li>If all batches were done but old pods remain, one more batch takes them.
     *   <li>A batch that is done keeps its target, unless fewer pods of the new version are left than that: then its
     *       target is what is left. It is never raised, as pods that came with the growth were not part of it: who
     *       writes the target of a batch that is done to the cluster again must not go below the pods already new.
     * </ul>
     *
     * @param newReplicas pods the workload has now, 0 or more
     * @param batchesDone how many batches are done; one that is under way is not done and is computed anew
     * @param podsAlreadyNew pods of the new version, ready or not; more than {@code newReplicas} counts as all
     * @throws InvalidBatches if a number is negative or {@code batchesDone} exceeds {@link #size()}
     */
    public BatchSchedule resized(int newReplicas, int batchesDone, int podsAlreadyNew) {
        requireNotNegative("replicas", newReplicas);
        requireNotNegative("batchesDone", batchesDone);
        requireNotNegative("podsAlreadyNew", podsAlreadyNew);
        if (batchesDone > size()) {
            throw new InvalidBatches("batchesDone is " + batchesDone + ", but there are " + size() + " batches.");
        }
        return new Resizing(this, newReplicas, batchesDone, Math.min(podsAlreadyNew, newReplicas)).result();
    }

    /**
     * The same release after {@code moved} of its pods came to run the new version by another hand: they count as batch {@code
     * batch}. Batches that want no more pods than that fall away.
     *
     * @param batch its number, from 1 on
     */
    public BatchSchedule reached(int batch, int moved) {
        int counted = Math.min(moved, replicas);
        List<Integer> targets = new ArrayList<>();
        for (Batch one : batches) {
            if (one.number() < batch) {
                targets.add(Math.min(one.target(), counted));
            } else if (one.number() == batch) {
                targets.add(Math.max(one.target(), counted));
            } else if (one.target() > targets.get(batch - 1)) {
                targets.add(one.target());
            }
        }
        return new BatchSchedule(spec, replicas, numbered(targets), notes);
    }

    /**
     * @param number from 1 to {@link #size()}
     * @throws InvalidBatches if there is no such batch
     */
    public Batch batch(int number) {
        if (number < 1 || number > size()) {
            throw new InvalidBatches("there is no batch " + number + "; they are numbered from 1 to " + size() + ".");
        }
        return batches.get(number - 1);
    }

    /** How many batches there are, at least 1. */
    public int size() {
        return batches.size();
    }

    /** Whether no batch follows the one of that number. */
    public boolean isLast(int number) {
        return number == size();
    }

    static List<Batch> numbered(List<Integer> targets) {
        List<Batch> batches = new ArrayList<>();
        int reached = 0;
        for (int target : targets) {
            batches.add(new Batch(batches.size() + 1, target, target - reached));
            reached = target;
        }
        return batches;
    }

    private static void requireNotNegative(String name, int value) {
        if (value < 0) {
            throw new InvalidBatches(name + " is " + value + "; expected 0 or more.");
        }
    }
}
