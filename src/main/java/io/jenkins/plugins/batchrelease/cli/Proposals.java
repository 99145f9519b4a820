package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.List;

/**
 * The commands that go on from here, as somebody would type them.
 *
 * @param suffix the options that lead to the same cluster, each with a blank before it
 */
record Proposals(String suffix) {
    static Proposals with(ClusterOptions options) {
        return new Proposals(options.kubeconfig()
                        .map(file -> " --kubeconfig " + quoted(file.toString()))
                        .orElse("")
                + options.context()
                        .map(context -> " --context " + quoted(context))
                        .orElse(""));
    }

    /** Forward, in this order. */
    List<String> forward(Release release) {
        if (release.isWaitingForApproval() && release.phase() != Phase.HELD && isInJenkins(release)) {
            // What goes on without is for an emergency, and nobody is to copy it from here.
            return List.of();
        }
        return switch (release.phase()) {
            case AWAITING_APPROVAL ->
                release.isWaitingForApproval()
                        ? List.of(bound("approve", release), bound("next", release))
                        : List.of(bound("next", release));
            case AWAITING_CONFIRM ->
                release.isWaitingForApproval()
                        ? List.of(bound("approve", release), bound("confirm", release))
                        : List.of(bound("confirm", release));
            case PREPARED ->
                release.isWaitingForApproval()
                        ? List.of(bound("approve", release), bound("next", release))
                        : List.of(bound("next", release));
            case HELD -> isWayBack(release) ? List.of(rollback(release)) : List.of(bound("next", release));
            case PREPARING, UPDATING, VERIFYING -> List.of(bound("next", release));
            case ROLLING_BACK -> List.of(rollback(release));
            case CONFIRMED -> release.closed() ? List.of() : List.of(bound("confirm", release));
            default -> List.of();
        };
    }

    private static boolean isWayBack(Release release) {
        return release.hold().filter(Hold::stopsTheWayBack).isPresent();
    }

    private static boolean isInJenkins(Release release) {
        return release.gate().filter(Gate::isInJenkins).isPresent();
    }

    /** Back to what ran before. */
    List<String> back(Release release) {
        return release.isOpen() ? List.of(rollback(release)) : List.of();
    }

    /** Of this release, however far it is when somebody types it: it may have to be quick. */
    private String rollback(Release release) {
        return command("rollback", release.key()) + " --plan " + PlanChoice.of(release);
    }

    /** On from what another hand made of the workload. */
    String takeOver(Release release) {
        return command("next", release.key()) + " --take-over" + bounds("next", release);
    }

    /** What was looked at is what is decided about: said in the command, another release of that name is not meant. */
    private String bound(String verb, Release release) {
        return command(verb, release.key()) + bounds(verb, release);
    }

    private static String bounds(String verb, Release release) {
        int batch = release.gate()
                .filter(gate -> verb.equals("approve"))
                .map(Gate::batch)
                .orElse(release.batch());
        return " --batch " + batch + " --plan " + PlanChoice.of(release);
    }

    String command(String verb, ReleaseKey key) {
        return verb + " " + quoted(key.name()) + " -n " + quoted(key.namespace()) + suffix;
    }

    /** As a shell takes it for one word. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
