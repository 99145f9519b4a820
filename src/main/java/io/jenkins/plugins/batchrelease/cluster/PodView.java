package io.jenkins.plugins.batchrelease.cluster;

import java.util.List;
import java.util.Optional;

/**
 * What a release needs to know of a pod. Whole pods are not kept: a thousand of them would fill the heap.
 *
 * @param name its name
 * @param uid its identity: a pod that comes back under the same name has another one
 * @param ownerUid uid of the object that controls it; empty if nothing does
 * @param revision label {@code controller-revision-hash}, or {@code pod-template-hash}; empty if it has neither
 * @param ready whether its Ready condition is true
 * @param readySince since when, in milliseconds since the epoch; 0 if it is not ready
 * @param terminating whether it is being deleted
 * @param phase {@code Pending}, {@code Running}...
 * @param images the images of its containers, in the order of the spec
 * @param restarts how often its containers were restarted, in all
 * @param trouble why it cannot become ready, if that is known
 * @param changing whether its controller changes it in place now: it is not ready, and all is well
 */
public record PodView(
        String name,
        String uid,
        String ownerUid,
        String revision,
        boolean ready,
        long readySince,
        boolean terminating,
        String phase,
        List<String> images,
        int restarts,
        Optional<PodTrouble> trouble,
        boolean changing) {
    /** One that stays as it was made. */
    public PodView(
            String name,
            String uid,
            String ownerUid,
            String revision,
            boolean ready,
            long readySince,
            boolean terminating,
            String phase,
            List<String> images,
            int restarts,
            Optional<PodTrouble> trouble) {
        this(name, uid, ownerUid, revision, ready, readySince, terminating, phase, images, restarts, trouble, false);
    }

    /** The same pod, its revision named in another way. */
    public PodView withRevision(String name) {
        return new PodView(
                this.name,
                uid,
                ownerUid,
                name,
                ready,
                readySince,
                terminating,
                phase,
                images,
                restarts,
                trouble,
                changing);
    }

    /** Whether it has been ready for {@code minReadySeconds}. */
    public boolean isAvailable(int minReadySeconds, long now) {
        return ready && !terminating && now >= availableAt(minReadySeconds);
    }

    /** When it counts as available if it stays ready, in milliseconds since the epoch. */
    public long availableAt(int minReadySeconds) {
        return minReadySeconds <= 0 ? 0 : readySince + minReadySeconds * 1000L;
    }

    /** The number at the end of the name of a StatefulSet's pod, or -1. */
    public int ordinal() {
        int dash = name.lastIndexOf('-');
        try {
            return Integer.parseInt(name.substring(dash + 1));
        } catch (NumberFormatException notNumbered) {
            return -1;
        }
    }
}
