package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The pods of a release that moves, in one line.
 *
 * @param done how many of {@code wanted} are there
 * @param wanted how many pods are to be there
 * @param text the line
 * @param troubles what keeps pods from becoming ready, a sentence each
 */
record PodsLine(int done, int wanted, String text, List<String> troubles) {
    /** More names than that do not fit a line. */
    private static final int MOST_NAMES = 5;

    static final PodsLine NOTHING = new PodsLine(-1, 0, "", List.of());

    /** Whether it is worth a line of its own: a pod that is only gone for a moment is not. */
    boolean tellsMoreThan(PodsLine before) {
        return done != before.done || !text.equals(before.text) && text.contains(";");
    }

    static PodsLine of(Release release, Progress progress) {
        boolean back = release.phase() == Phase.ROLLING_BACK;
        List<PodLook> pods = PodLook.all(release, progress);
        int wanted = back ? progress.replicas() : release.target();
        int done = (int) pods.stream()
                .filter(pod -> pod.isNew() != back && pod.isSettled())
                .count();
        List<PodLook> unsettled = pods.stream().filter(pod -> !pod.isSettled()).toList();
        String names =
                unsettled.stream().limit(MOST_NAMES).map(PodLook::toString).collect(Collectors.joining(", "));
        String more = unsettled.size() > MOST_NAMES ? ", " + (unsettled.size() - MOST_NAMES) + " more" : "";
        if (back && release.change().creates()) {
            return new PodsLine(0, pods.size(), pods.size() + " pods left; they go", List.of());
        }
        String text = done + " of " + wanted + (back ? " pods on the old version" : " new pods") + " ready"
                + (names.isEmpty() ? "" : "; " + names + more);
        return new PodsLine(
                done,
                wanted,
                text,
                unsettled.stream()
                        .filter(pod -> !pod.why().isEmpty() && !pod.pod().terminating())
                        .map(pod -> pod.pod().name() + ": " + pod.state() + " (" + pod.why() + ")")
                        .toList());
    }
}
