package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.PodTrouble;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.hook.HookState;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.HookRun;
import io.jenkins.plugins.batchrelease.release.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Says what is wrong with a hook. Pure. */
final class HookProblems {
    private static final String AGAIN = "Repair what it needs and go on with next, then it runs anew; or roll back.";

    private final ObjectRef object;
    private final HookRun run;
    private final Collection<PodView> pods;

    /** @param pods all pods of the namespace */
    HookProblems(ObjectRef object, HookRun run, Collection<PodView> pods) {
        this.object = object;
        this.run = run;
        this.pods = pods;
    }

    Problem failed(HookState state) {
        return told(
                HookRun.FAILED,
                "Hook " + run.hook() + " before batch " + run.batch() + " failed: " + object + because(state.because())
                        + ".",
                AGAIN,
                state.because());
    }

    Problem late(HookState state, long seconds) {
        boolean suspended = state.kind() == HookState.Kind.SUSPENDED;
        return told(
                        HookRun.LATE,
                        "Hook " + run.hook() + " before batch " + run.batch() + " did not end within " + seconds
                                + " s: " + object + (suspended ? " is suspended: " + state.message() : " still runs")
                                + ".",
                        suspended
                                ? "Let it run and go on with next, or roll back."
                                : "Go on with next to give it more time, or roll back.",
                        suspended ? state.because() : "")
                .with("seconds", seconds);
    }

    Problem stuck(long seconds) {
        return run.problem(
                        HookRun.LATE,
                        "Hook " + run.hook() + " before batch " + run.batch() + " did not begin within " + seconds
                                + " s: " + object + " of an earlier try was deleted and is still there.",
                        "Look at its metadata.finalizers, and go on with next when it is gone, or roll back.")
                .with("seconds", seconds);
    }

    Problem gone() {
        return run.problem(
                HookRun.GONE,
                "Hook " + run.hook() + " before batch " + run.batch()
                        + " was deleted by another hand before its end was" + " seen: " + object
                        + ". Nobody knows whether it did its work.",
                "Look, and go on with next to run it again, or roll back.");
    }

    static Problem foreign(ObjectRef object, String hook) {
        return new Problem(
                        "exists",
                        object + " is there already and was not created by a release, and hook " + hook
                                + " needs that name.",
                        "Delete it and go on with next, or roll back.")
                .with("words", object);
    }

    private Problem told(String reason, String message, String todo, String words) {
        Optional<PodView> pod = pod();
        Problem problem = run.problem(
                        reason, message + pod.map(HookProblems::look).orElse(""), todo)
                .with("words", words);
        return pod.map(one -> problem.with(Hold.POD, one.name())).orElse(problem);
    }

    /** The pod that tells most: one that failed, the last of them if that can be told; else one that cannot start. */
    private Optional<PodView> pod() {
        return pods.stream()
                .filter(pod -> pod.ownerUid().equals(run.uid()))
                .filter(pod -> pod.phase().equals("Failed") || pod.trouble().isPresent())
                .max(Comparator.comparing((PodView pod) -> pod.phase().equals("Failed"))
                        .thenComparing(PodView::name));
    }

    private static String look(PodView pod) {
        return " Look at pod " + pod.name()
                + pod.trouble()
                        .map(PodTrouble::reason)
                        .map(reason -> ", " + reason)
                        .orElse("") + ".";
    }

    private static String because(String words) {
        return words.isEmpty() ? "" : ", " + words;
    }
}
