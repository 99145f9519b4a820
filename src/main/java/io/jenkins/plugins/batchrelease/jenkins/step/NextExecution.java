package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.ExtensionList;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** One batch forward. */
final class NextExecution extends ReleaseExecution {
    private static final long serialVersionUID = 1;
    private static final Set<Phase> DONE = Set.of(Phase.AWAITING_APPROVAL, Phase.AWAITING_CONFIRM, Phase.CONFIRMED);

    private final ClusterStep step;
    private transient volatile boolean resumed;
    private transient FirstGate.Asking asking;

    NextExecution(ClusterStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        BuildRelease release = new ReleaseLookup(getContext(), step).require();
        follow(release);
        String node = node();
        resumed |= again;
        return release.now()
                .thenComposeAsync(now -> reach(release, node, now), Workers.steps())
                .thenApply(rest -> {
                    Map<String, Object> map = ReleaseMap.of(Rest.in(rest, DONE), release.progress());
                    map.put("surplus", isSurplus(release, node, rest));
                    return map;
                });
    }

    private CompletableFuture<Release> reach(BuildRelease release, String node, Release now) {
        Optional<Integer> asked = release.kept().asked(node);
        if (asked.isPresent() && (now.batch() >= asked.get() || !now.isOpen())) {
            // Asked before a restart: the release has taken it up already.
            return release.atRest();
        }
        Optional<String> surplus = Surplus.ofNext(now);
        if (surplus.isPresent()) {
            log(surplus.get());
            // On disk: a gate behind it need not ask again what people have decided.
            release.note(node, now.schedule().size() + 1);
            return CompletableFuture.completedFuture(now);
        }
        if (now.phase() == Phase.PREPARED && now.isWaitingForApproval()) {
            return decided(release, now).thenComposeAsync(after -> reach(release, node, after), Workers.steps());
        }
        if (now.phase() == Phase.HELD && now.batch() == 0 && asked.isEmpty() && isRejected(now)) {
            return CompletableFuture.failedFuture(new Rest.Elsewhere(Rest.reason(now)));
        }
        Rest.requireDecided(now);
        return now.phase().isMoving()
                ? next(release, node, asked, now)
                : Forward.move(release, now, () -> next(release, node, asked, now));
    }

    private static boolean isSurplus(BuildRelease release, String node, Release rest) {
        return release.kept()
                .asked(node)
                .filter(batch -> batch > rest.schedule().size())
                .isPresent();
    }

    /** Nothing has moved, and nobody could have been asked earlier: so the step asks, and its log says about what. */
    private CompletableFuture<Release> decided(BuildRelease release, Release now) {
        return asking(now).decided().thenCompose(passed -> release.now());
    }

    private synchronized FirstGate.Asking asking(Release now) {
        if (asking == null || asking.decided().isDone()) {
            log(Rest.waitsBefore(now));
            asking = ExtensionList.lookupSingleton(FirstGate.class).ask(step, getContext(), resumed);
        }
        return asking;
    }

    private synchronized Optional<FirstGate.Asking> open() {
        return Optional.ofNullable(asking).filter(gate -> !gate.decided().isDone());
    }

    /** While people are asked, it is the gate that is stopped, and its end is that of the step. */
    @Override
    public void stop(Throwable cause) {
        open().ifPresentOrElse(gate -> gate.stop(cause), () -> super.stop(cause));
    }

    @Override
    public String getStatus() {
        return open().map(FirstGate.Asking::status).orElseGet(super::getStatus);
    }

    private static boolean isRejected(Release now) {
        return now.hold()
                .filter(hold ->
                        hold.reason().equals(Hold.REJECTED) || hold.reason().equals(Hold.UNDECIDED))
                .isPresent();
    }

    private CompletableFuture<Release> next(BuildRelease release, String node, Optional<Integer> asked, Release now) {
        int batch = asked.orElseGet(() -> following(now));
        release.note(node, batch);
        return release.own()
                .next(release.key(), release.holder())
                .thenComposeAsync(
                        rest -> rest.phase() == Phase.PREPARED
                                // Preparing had been held and has gone well now; the batch is still to come.
                                ? release.own().next(release.key(), release.holder())
                                : CompletableFuture.completedFuture(rest),
                        Workers.steps());
    }

    /** A held batch is tried again; otherwise the next one is meant. */
    private static int following(Release now) {
        boolean heldOnTheWay =
                now.hold().map(Hold::from).filter(Phase::isMoving).isPresent();
        return now.phase() == Phase.HELD && heldOnTheWay ? Math.max(1, now.batch()) : now.batch() + 1;
    }

    @Override
    CompletableFuture<?> stopped(Throwable cause) throws Exception {
        return new AbortPolicy(new ReleaseLookup(getContext(), step).require(), this::log).apply(cause);
    }
}
