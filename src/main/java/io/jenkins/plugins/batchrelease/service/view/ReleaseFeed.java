package io.jenkins.plugins.batchrelease.service.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Pictures of a release for those who wait for the next one. Told by the release and its record, never polling; a
 * picture is made only when somebody waits for it, and many changes in a burst are one. Holds no thread while it waits.
 *
 * <p>A release need not exist yet, and may be followed by another one of the same name.
 */
public final class ReleaseFeed implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(ReleaseFeed.class.getName());
    /** A record shows before its process has opened a runner for it; looking again shortly after finds that one. */
    private static final long SECOND_LOOK_MILLIS = 300;

    private final ReleaseService service;
    private final ReleaseKey key;
    private final Executor worker;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wanted = new AtomicInteger();
    private final AtomicBoolean lookUp = new AtomicBoolean(true);
    private volatile boolean closed;
    private volatile Following following;
    private volatile Seen seen;

    private volatile WatchedObjects<ObjectNode> records;

    // Only used by the one worker that is at it.
    private Runnable unfollow = () -> {};
    private KeptVersions versions = KeptVersions.of(List.of());
    private String versionsOf = "";
    private Seen drawn;
    private Snapshot snapshot;

    private record Seen(Optional<Release> release, Progress progress) {}

    private record Waiter(String tag, CompletableFuture<Snapshot> answer) {}

    /** @param worker does the work, requests to the cluster among it, one thing after the other */
    public ReleaseFeed(ReleaseService service, ReleaseKey key, Executor worker) {
        this.service = service;
        this.key = key;
        this.worker = worker;
        wake();
    }

    /**
     * The first picture whose tag is not {@code tag}; the one there is if {@code tag} is empty. Whoever waits sets a
     * limit to it. Cancelled when the feed is closed.
     */
    public CompletableFuture<Snapshot> after(String tag) {
        Waiter waiter = new Waiter(tag, new CompletableFuture<>());
        waiter.answer.whenComplete((picture, failure) -> waiters.remove(waiter));
        waiters.add(waiter);
        wake();
        if (closed) {
            waiter.answer.cancel(false);
        }
        return waiter.answer;
    }

    private void wake() {
        if (wanted.getAndIncrement() == 0) {
            try {
                worker.execute(this::work);
            } catch (RejectedExecutionException shutDown) {
                close();
            }
        }
    }

    private void work() {
        int done;
        do {
            done = wanted.get();
            try {
                step();
            } catch (RuntimeException unreadable) {
                // The picture stays as it is; the next change, or the next one who asks, makes us look again.
                LOGGER.log(Level.FINE, unreadable, () -> "Cannot show release " + key + " now");
                lookUp.set(true);
            }
        } while (wanted.addAndGet(-done) != 0);
    }

    private void step() {
        if (closed) {
            end();
            return;
        }
        if (lookUp.getAndSet(false)) {
            follow();
        }
        Seen now = seen;
        if (now == null || waiters.isEmpty()) {
            return;
        }
        if (now != drawn) {
            loadVersions(now);
            snapshot = Snapshot.of(now.release
                    .map(release -> ReleaseView.of(release, now.progress, versions))
                    .orElseGet(() -> ReleaseView.none(key, versions)));
            drawn = now;
        }
        waiters.stream()
                .filter(waiter -> !waiter.tag.equals(snapshot.tag()))
                .forEach(waiter -> waiter.answer.complete(snapshot));
    }

    private void follow() {
        watchRecord();
        Following before = following;
        Following next = new Following();
        following = next;
        try {
            Runnable end = service.follow(key, next);
            unfollow.run();
            unfollow = end;
        } catch (NotFound none) {
            unfollow.run();
            unfollow = () -> {};
            seen = new Seen(Optional.empty(), Progress.absent());
        } catch (RuntimeException failure) {
            following = before;
            throw failure;
        }
    }

    private void watchRecord() {
        if (records == null) {
            records = new RecordStore(service.cluster()).watch(key);
            records.onChange(name -> {
                if (name.equals(RecordStore.secretName(key))) {
                    later(0, known -> recorded -> known.id().equals(recorded.id()));
                    later(SECOND_LOOK_MILLIS, known -> recorded -> isAsNew(known, recorded));
                }
            });
        }
    }

    /** Looks up the release again unless what we know of it is enough, compared with what its record says then. */
    private void later(long millis, Function<Release, Predicate<Release>> enough) {
        try {
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, worker)
                    .execute(() -> {
                        if (!isEnough(enough)) {
                            lookUp.set(true);
                            wake();
                        }
                    });
        } catch (RejectedExecutionException shutDown) {
            close();
        }
    }

    private boolean isEnough(Function<Release, Predicate<Release>> enough) {
        WatchedObjects<ObjectNode> watched = records;
        if (closed || watched == null) {
            return true;
        }
        Optional<Release> known = Optional.ofNullable(seen).flatMap(Seen::release);
        try {
            return new RecordStore(service.cluster())
                    .in(watched, key)
                    .map(record -> known.filter(release -> enough.apply(release).test(record.release()))
                            .isPresent())
                    .orElse(known.isEmpty());
        } catch (RecordDamaged unreadable) {
            return true;
        }
    }

    private static boolean isAsNew(Release known, Release recorded) {
        return known.id().equals(recorded.id()) && known.sequence() >= recorded.sequence();
    }

    /** One request when a release begins, when the way back is known, and when it is over. */
    private void loadVersions(Seen now) {
        String of = now.release
                .map(release -> release.id() + (release.phase() == Phase.PREPARING) + release.closed())
                .orElse("none");
        if (!of.equals(versionsOf)) {
            versions = service.kept(key);
            versionsOf = of;
        }
    }

    @Override
    public void close() {
        closed = true;
        waiters.forEach(waiter -> waiter.answer.cancel(false));
        if (wanted.getAndIncrement() == 0) {
            end();
        }
    }

    private void end() {
        following = null;
        unfollow.run();
        unfollow = () -> {};
        if (records != null) {
            records.close();
            records = null;
        }
    }

    /** Only the newest one counts: the runner it listens to may have been replaced. */
    private final class Following implements ReleaseListener {
        @Override
        public void changed(Release release, Progress progress) {
            if (following == this) {
                seen = new Seen(Optional.of(release), progress);
                if (!waiters.isEmpty()) {
                    wake();
                }
            }
        }
    }
}
