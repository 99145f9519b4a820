package io.jenkins.plugins.batchrelease.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One change of size; the rules are at {@link BatchSchedule#resized}.
 *
 * @param podsAlreadyNew at most {@code newReplicas}
 */
record Resizing(BatchSchedule schedule, int newReplicas, int batchesDone, int podsAlreadyNew) {
    /** Targets that a note lists before it stops. */
    private static final int LISTED = 10;

    BatchSchedule result() {
        List<Integer> targets = done();
        targets.addAll(rest(targets.isEmpty() ? 0 : targets.get(targets.size() - 1)));
        return new BatchSchedule(schedule.spec(), newReplicas, BatchSchedule.numbered(targets), notes(targets));
    }

    private List<Integer> done() {
        List<Integer> targets = new ArrayList<>();
        for (Batch batch : schedule.batches().subList(0, batchesDone)) {
            targets.add(Math.min(batch.target(), podsAlreadyNew));
        }
        if (isThrough()) {
            // Nothing follows that would have to be told apart from it: it stands for all pods that are new.
            targets.set(batchesDone - 1, podsAlreadyNew);
        }
        return targets;
    }

    private List<Integer> rest(int reached) {
        if (isThrough()) {
            return podsAlreadyNew < newReplicas ? List.of(newReplicas) : List.of();
        }
        List<Integer> targets = new ArrayList<>();
        int last = reached;
        for (int written : schedule.spec().targetsAfter(batchesDone, newReplicas)) {
            int target = Math.max(written, podsAlreadyNew);
            if (target > last) {
                targets.add(target);
                last = target;
            }
        }
        return targets.isEmpty() ? List.of(newReplicas) : targets;
    }

    /** Whether the last batch is done. */
    private boolean isThrough() {
        return schedule.isLast(batchesDone);
    }

    private List<String> notes(List<Integer> targets) {
        if (newReplicas == schedule.replicas()) {
            return schedule.notes();
        }
        // What was said about the size before is no longer true, and an autoscaler would make the list grow for ever.
        List<Integer> rest = targets.subList(batchesDone, targets.size());
        String listed = rest.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "));
        String next = rest.isEmpty() ? "no batch is left" : "the next targets are " + listed;
        return List.of("Replicas changed from " + schedule.replicas() + " to " + newReplicas + " after batch "
                + batchesDone + ": " + next + (rest.size() > LISTED ? ", …" : "") + ".");
    }
}
