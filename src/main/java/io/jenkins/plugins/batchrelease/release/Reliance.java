package io.jenkins.plugins.batchrelease.release;

import java.util.Map;

/**
 * What a release relies on, which it found or wrote itself: whatever is different later was changed by another hand.
 *
 * @param found fields of the objects once the release was prepared, as the workload's kind names them, each with its value or
 *     a digest of it
 * @param before what the pods were let to do before the batch under way
 * @param earlier what they were let to do by the batch under way before the workload changed its size
 * @param now what they are let to do by the batch under way, or the one done last
 * @param told how many pods of the new version people know of
 */
public record Reliance(Map<String, String> found, Placement before, Placement earlier, Placement now, int told) {
    /**
     * What was written to let pods move.
     *
     * @param target how many of them were to run the new version
     * @param replicas how many there were to be in all
     * @param allowed how many may run the new version, those among them that came because the workload grew
     */
    public record Placement(int target, int replicas, int allowed) {
        Placement grownBy(int pods) {
            return new Placement(target, replicas, allowed + Math.max(0, pods));
        }
    }

    public Reliance {
        found = found == null ? Map.of() : Map.copyOf(found);
    }

    /** Of a release that is prepared: no pod has moved. {@code updated}: how many run what the manifest wants all the same. */
    static Reliance prepared(Map<String, String> found, int replicas, int updated) {
        Placement nothing = new Placement(0, replicas, updated);
        return new Reliance(found, nothing, nothing, nothing, updated);
    }

    /** A batch lets more pods move. */
    Reliance moving(int target, int replicas) {
        int allowed = Math.max(target, now.allowed());
        return new Reliance(found, now, now, new Placement(target, replicas, allowed), Math.max(told, allowed));
    }

    /** The workload has another size. {@code target}: of the batch under way, that is written anew; of one that is done it stays. */
    Reliance resized(int by, boolean underWay, int target, int replicas) {
        Placement grown = now.grownBy(by);
        Placement written = underWay ? new Placement(target, replicas, Math.max(target, grown.allowed())) : grown;
        return new Reliance(found, before.grownBy(by), underWay ? grown : earlier.grownBy(by), written, told);
    }

    Reliance told(int pods) {
        return new Reliance(found, before, earlier, now, pods);
    }

    Reliance on(Map<String, String> others) {
        return new Reliance(others, before, earlier, now, told);
    }
}
