package io.jenkins.plugins.batchrelease.release;

import java.util.List;

/**
 * What may follow what before the pods of a batch move: the part of {@link ReleaseMachine} that is about hooks and images.
 * Each step leaves a line in the audit, and the batch is taken up again: so the audit says what has been done, and nothing
 * is done twice. Pure.
 */
final class BeforeBatchMachine {
    Transition hook(Release release, Happening what, HookRun run, long now) {
        // Told once: while a line waits to be written, the same may be seen again.
        boolean known = release.audit().stream()
                .anyMatch(entry -> entry.tells(what) && entry.fact().details().equals(run.details()));
        return isUnderWay(release, run.batch()) && !known
                ? goesOn(release.edit(now, draft -> draft.audit(what, run)))
                : ReleaseMachine.late(release);
    }

    Transition prePull(Release release, PrePull step, long now) {
        Happening what = happening(step);
        boolean known = release.audit().stream().anyMatch(entry -> entry.tells(what));
        return isUnderWay(release, 1) && !known
                ? goesOn(release.edit(now, draft -> tell(draft, step)))
                : ReleaseMachine.late(release);
    }

    private static Happening happening(PrePull step) {
        if (step instanceof PrePull.Started) {
            return Happening.PRE_PULL_STARTED;
        }
        return step instanceof PrePull.Ended ? Happening.PRE_PULLED : Happening.PRE_PULL_SKIPPED;
    }

    private static void tell(Release.Draft draft, PrePull step) {
        if (step instanceof PrePull.Started started) {
            draft.audit(Happening.PRE_PULL_STARTED, started.images());
        } else if (step instanceof PrePull.Ended ended) {
            draft.audit(Happening.PRE_PULLED, ended.done(), ended.pulls());
        } else {
            draft.audit(Happening.PRE_PULL_SKIPPED, ((PrePull.Skipped) step).why());
        }
    }

    private static boolean isUnderWay(Release release, int batch) {
        return release.phase() == Phase.UPDATING && release.batch() == batch;
    }

    private static Transition goesOn(Release release) {
        return new Transition(release, List.of(new ReleaseEffect.MoveTo(release.batch())));
    }
}
