package io.jenkins.plugins.batchrelease.workload;

import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.release.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How far a workload is, as its controller and its pods show it.
 *
 * @param caughtUp whether the controller has seen the last change (observedGeneration)
 * @param revision how the controller names the pods of the version it is to run; empty until it has caught up
 * @param replicas how many pods the workload is to have; negative if nobody has looked yet
 * @param updated how many pods run that revision
 * @param available how many of those have been ready for minReadySeconds
 * @param outdated how many pods run another revision
 * @param pods all pods of the workload, by name
 * @param failing pods of that revision that cannot become ready
 * @param toDelete pods that block their own repair and have to be deleted
 * @param toEvict pods whose turn it is when the workload leaves their replacement to us
 * @param lookAgainAt when time alone may change the picture, in milliseconds since the epoch; 0 if it cannot
 * @param circumstances what matters besides the pods
 */
public record Progress(
        boolean caughtUp,
        Optional<String> revision,
        int replicas,
        int updated,
        int available,
        int outdated,
        List<PodView> pods,
        List<PodView> failing,
        List<PodView> toDelete,
        List<PodView> toEvict,
        long lookAgainAt,
        Circumstances circumstances) {
    private static final int UNSEEN = -1;

    /**
     * What matters besides the pods.
     *
     * @param missing what the release made beside the workload and another hand took away, for messages
     * @param settled whether nothing else has to happen before the pods counted here are all that matters
     * @param writes what is to be written now that the pods are as far as they are
     * @param trouble what the workload's own controller or another hand did that keeps it from getting there
     * @param waiting what the batch waits for before its pods move, if it does
     * @param drift what another hand changed of what the release relies on
     * @param impediment what keeps the release from going on now although it should
     */
    public record Circumstances(
            List<String> missing,
            boolean settled,
            List<Write> writes,
            Optional<Trouble> trouble,
            Optional<Waiting> waiting,
            List<Drift> drift,
            Optional<Impediment> impediment) {
        /** Of a kind whose controller does everything else by itself. */
        public static final Circumstances NONE = settled(true);

        public static Circumstances settled(boolean isSettled) {
            return new Circumstances(List.of(), isSettled, List.of());
        }

        /** Of a kind that has more than one object. */
        public Circumstances(List<String> missing, boolean settled, List<Write> writes) {
            this(missing, settled, writes, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        }

        public Circumstances with(Optional<Trouble> found) {
            return new Circumstances(missing, settled, writes, found, waiting, drift, impediment);
        }

        Circumstances waitingFor(Optional<Waiting> what) {
            return new Circumstances(missing, settled, writes, trouble, what, drift, impediment);
        }

        Circumstances drifted(List<Drift> found) {
            return new Circumstances(missing, settled, writes, trouble, waiting, found, impediment);
        }

        Circumstances impededBy(Optional<Impediment> what) {
            return new Circumstances(missing, settled, writes, trouble, waiting, drift, what);
        }
    }

    /**
     * Why it will not get there by itself.
     *
     * @param problem for people
     * @param byHand whether somebody did it: then a person has to look, whatever the policy says
     * @param since when it came to be, in milliseconds since the epoch; 0 if it is about this very moment
     */
    public record Trouble(Problem problem, boolean byHand, long since) {
        /** Whether it is about what has been tried since {@code time}, and not about an earlier try. */
        public boolean concerns(long time) {
            return since == 0 || since >= time;
        }
    }

    /** Of a kind whose controller does everything else by itself. */
    public Progress(
            boolean caughtUp,
            Optional<String> revision,
            int replicas,
            int updated,
            int available,
            int outdated,
            List<PodView> pods,
            List<PodView> failing,
            List<PodView> toDelete,
            List<PodView> toEvict,
            long lookAgainAt) {
        this(
                caughtUp,
                revision,
                replicas,
                updated,
                available,
                outdated,
                pods,
                failing,
                toDelete,
                toEvict,
                lookAgainAt,
                Circumstances.NONE);
    }

    /** A workload that is not there. */
    public static Progress absent() {
        return new Progress(false, Optional.empty(), 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), 0);
    }

    /** Nobody has looked at the pods yet: no number of this says anything. */
    public static Progress unseen() {
        return new Progress(false, Optional.empty(), UNSEEN, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), 0);
    }

    /** Whether its numbers are what somebody saw. */
    public boolean isSeen() {
        return replicas != UNSEEN;
    }

    /** The same pods in other circumstances. */
    public Progress in(Circumstances others) {
        return new Progress(
                caughtUp,
                revision,
                replicas,
                updated,
                available,
                outdated,
                pods,
                failing,
                toDelete,
                toEvict,
                lookAgainAt,
                others);
    }

    /** The same workload, kept from getting there. */
    public Progress with(Optional<Trouble> found) {
        return in(circumstances.with(found));
    }

    /** The same workload, whose batch waits for something. */
    public Progress waitingFor(Optional<Waiting> what) {
        return in(circumstances.waitingFor(what));
    }

    /** The same workload, with what another hand changed. */
    public Progress drifted(List<Drift> found) {
        return found.isEmpty() && circumstances.drift().isEmpty() ? this : in(circumstances.drifted(found));
    }

    /** What another hand changed of what the release relies on. */
    public List<Drift> drift() {
        return circumstances.drift();
    }

    /** The same workload, whose release cannot go on now. */
    public Progress impededBy(Optional<Impediment> what) {
        return circumstances.impediment().equals(what) ? this : in(circumstances.impededBy(what));
    }

    /** What the release made beside the workload and another hand took away, for messages. */
    public List<String> missing() {
        return circumstances.missing();
    }

    /** What is to be written now that the pods are as far as they are. */
    public List<Write> writes() {
        return circumstances.writes();
    }

    /** What the workload's own controller or another hand did that keeps it from getting there. */
    public Optional<Trouble> trouble() {
        return circumstances.trouble();
    }

    /** What the batch waits for before its pods move, if it does. */
    public Optional<Waiting> waiting() {
        return circumstances.waiting();
    }

    /** What keeps the release from going on now although it should; it goes on by itself when that is over. */
    public Optional<Impediment> impediment() {
        return circumstances.impediment();
    }

    /** Whether a batch that wants this is ready. */
    public boolean reaches(Goal goal) {
        return caughtUp && circumstances.settled() && updated >= goal.target() && available >= goal.available();
    }

    /** Whether every pod runs the revision and is available, and no other pod is left. */
    public boolean isComplete() {
        return caughtUp && circumstances.settled() && outdated == 0 && updated == replicas && available >= replicas;
    }
}
