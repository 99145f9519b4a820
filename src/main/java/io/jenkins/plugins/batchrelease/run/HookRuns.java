package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.hook.Attempt;
import io.jenkins.plugins.batchrelease.hook.Hook;
import io.jenkins.plugins.batchrelease.hook.HookLedger;
import io.jenkins.plugins.batchrelease.hook.HookLedger.Standing;
import io.jenkins.plugins.batchrelease.hook.HookState;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.release.HookRun;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.Optional;

/**
 * Runs the hooks before a batch, one after the other and each of them once. The audit says which were started and which are
 * done; between creating an object and saying so lies only what its name tells: after a crash it is found by that.
 */
final class HookRuns {
    private final Target target;
    private final Lookouts lookouts;
    private final Hooks hooks;

    HookRuns(Target target, Lookouts lookouts) {
        this.target = target;
        this.lookouts = lookouts;
        this.hooks = Hooks.of(target.material().manifest());
    }

    /** The next step; empty if all hooks before the batch are done. */
    Optional<Outcome> step(Release release, Scene scene, long now) {
        return hooks.before(release.batch()).stream()
                .filter(hook -> known(hook, release).standing() != Standing.DONE)
                .findFirst()
                .map(hook -> step(hook, release, scene, now));
    }

    /** Takes away the hooks of a batch that has moved. */
    void tidy(Release release) {
        hooks.before(release.batch()).stream().map(hook -> ref(hook, release)).forEach(target.cluster()::delete);
    }

    private Outcome step(Hook hook, Release release, Scene scene, long now) {
        ObjectRef ref = ref(hook, release);
        HookLedger.Entry known = known(hook, release);
        lookouts.on(ref.type());
        Optional<ObjectNode> there = target.cluster().get(ref);
        if (there.isEmpty()) {
            return known.standing() == Standing.STARTED ? gone(hook, ref, release, known) : start(hook, ref, release);
        }
        ObjectNode object = there.get();
        HookRun run = hook.run(object, release.batch());
        if (!Attempt.isMarked(object)) {
            return Outcome.interruptedBy(new ReleaseEvent.Disturbed(HookProblems.foreign(ref, hook.name())));
        }
        boolean leftOver =
                !Attempt.isOf(release, object) || (known.standing() == Standing.TOLD && known.isAbout(run.uid()));
        if (leftOver) {
            return removed(ref, hook, run, release, now);
        }
        if (known.standing() != Standing.STARTED) {
            return Outcome.interruptedBy(new ReleaseEvent.HookStarted(run));
        }
        return known.isAbout(run.uid())
                ? look(hook, object, new HookProblems(ref, run, scene.pods()), release, now)
                : gone(hook, ref, release, known);
    }

    /** What an earlier try left makes room; it may have finalizers. */
    private Outcome removed(ObjectRef ref, Hook hook, HookRun run, Release release, long now) {
        if (now >= deadline(release)) {
            return Outcome.interruptedBy(
                    new ReleaseEvent.Failed(new HookProblems(ref, run, List.of()).stuck(seconds(release))));
        }
        target.cluster().delete(ref);
        return waits(Waiting.Kind.HOOK, hook, release);
    }

    private Outcome look(Hook hook, ObjectNode object, HookProblems problems, Release release, long now) {
        HookState state = hook.state(object);
        if (state.isSucceeded()) {
            return Outcome.interruptedBy(new ReleaseEvent.HookDone(hook.run(object, release.batch())));
        } else if (state.isFailed()) {
            return Outcome.interruptedBy(new ReleaseEvent.Failed(problems.failed(state)));
        } else if (now >= deadline(release)) {
            return Outcome.interruptedBy(new ReleaseEvent.Failed(problems.late(state, seconds(release))));
        }
        boolean suspended = state.kind() == HookState.Kind.SUSPENDED;
        return waits(suspended ? Waiting.Kind.SUSPENDED_HOOK : Waiting.Kind.HOOK, hook, release);
    }

    private Outcome start(Hook hook, ObjectRef ref, Release release) {
        try {
            ObjectNode created = target.cluster().create(ref, hook.object(release, release.batch()), false);
            return Outcome.interruptedBy(new ReleaseEvent.HookStarted(hook.run(created, release.batch())));
        } catch (ClusterException failure) {
            if (failure.kind() != ClusterException.Kind.EXISTS) {
                throw failure;
            }
            // The answer to an earlier try was lost: it is read next time.
            return Outcome.NOT_YET;
        }
    }

    private static Outcome gone(Hook hook, ObjectRef ref, Release release, HookLedger.Entry known) {
        HookRun run = new HookRun(release.batch(), hook.name(), ref.name(), known.uid());
        return Outcome.interruptedBy(new ReleaseEvent.Disturbed(new HookProblems(ref, run, List.of()).gone()));
    }

    private static Outcome waits(Waiting.Kind kind, Hook hook, Release release) {
        return Outcome.waitsFor(new Waiting(kind, hook.name(), 0, 0), deadline(release));
    }

    /** What runs before the pods of a batch counts within the time for the batch. */
    private static long deadline(Release release) {
        return release.phaseSince() + release.options().progressDeadlineMillis();
    }

    private static long seconds(Release release) {
        return release.options().progressDeadlineMillis() / 1000;
    }

    private static HookLedger.Entry known(Hook hook, Release release) {
        return HookLedger.of(release, hook.objectName(release.planHash(), release.batch()));
    }

    private ObjectRef ref(Hook hook, Release release) {
        ObjectRef named = Documents.ref(target, release, hook.document());
        return new ObjectRef(named.type(), named.namespace(), hook.objectName(release.planHash(), release.batch()));
    }
}
