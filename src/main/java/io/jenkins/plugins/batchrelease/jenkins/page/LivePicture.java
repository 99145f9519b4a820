package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.view.ReleaseView;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a release page shows, from memory: a request never waits for the cluster. Looking up credentials, opening watches
 * and reading versions happen behind it; until then the page shows what the build keeps. Asked again and again by everybody
 * who looks, so a picture is drawn once for each state, and forgotten when nobody has looked for a while.
 */
final class LivePicture {
    private static final Logger LOGGER = Logger.getLogger(LivePicture.class.getName());
    private static final long FORGOTTEN_AFTER_NANOS = TimeUnit.MINUTES.toNanos(10);
    /** Asking a cluster that is away again and again helps nobody. */
    private static final long AGAIN_AFTER_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Map<KeptRelease, LivePicture> PICTURES = new IdentityHashMap<>();

    private final Run<?, ?> run;
    private final KeptRelease kept;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile BuildRelease release;
    private volatile Runnable unfollow = () -> {};
    private volatile KeptVersions versions = KeptVersions.of(List.of());
    private volatile String versionsOf = "";
    private volatile Drawn drawn;
    /** The attempt that {@link #release} tells of: one that was looked up early may be the one before. */
    private volatile String heardOf = "";

    /** Why there is nothing to look at but what the build keeps. */
    private volatile Optional<Impediment> unusable = Optional.empty();

    private volatile String triedAt = "";
    private volatile long triedNanos;
    private volatile long lookedAt;

    private record Drawn(Optional<Release> state, Progress progress, KeptVersions versions, Snapshot picture) {
        boolean shows(Optional<Release> now, Progress pods, KeptVersions known) {
            return state.orElse(null) == now.orElse(null) && progress.equals(pods) && versions == known;
        }
    }

    private LivePicture(Run<?, ?> run, KeptRelease kept) {
        this.run = run;
        this.kept = kept;
    }

    static LivePicture of(Run<?, ?> run, KeptRelease kept) {
        synchronized (PICTURES) {
            forgetOld();
            LivePicture picture = PICTURES.computeIfAbsent(kept, unknown -> new LivePicture(run, unknown));
            picture.lookedAt = System.nanoTime();
            return picture;
        }
    }

    private static void forgetOld() {
        long now = System.nanoTime();
        for (Iterator<LivePicture> all = PICTURES.values().iterator(); all.hasNext(); ) {
            LivePicture one = all.next();
            if (now - one.lookedAt > FORGOTTEN_AFTER_NANOS) {
                one.letGo();
                all.remove();
            }
        }
    }

    Snapshot snapshot() {
        Optional<Release> state = kept.release();
        boolean over = state.map(Release::closed).orElse(false);
        if (state.filter(now -> !heardOf.isEmpty() && !heardOf.equals(now.id())).isPresent()) {
            letGo();
        }
        if ((release == null && !over) || !versionsOf.equals(stage(state))) {
            catchUp(stage(state), over);
        }
        return draw(state);
    }

    /**
     * What is known without asking anybody: as people see it who look at the page, or as the release's own runner sees it, or
     * as the build keeps it.
     */
    static Snapshot known(Run<?, ?> run, KeptRelease kept) {
        LivePicture there;
        synchronized (PICTURES) {
            there = PICTURES.get(kept);
        }
        return there != null ? there.draw(kept.release()) : new LivePicture(run, kept).draw(kept.release());
    }

    private Snapshot draw(Optional<Release> state) {
        Progress progress = progress(state);
        KeptVersions known = versions;
        Drawn last = drawn;
        if (last == null || !last.shows(state, progress, known)) {
            ReleaseView view = state.map(now -> ReleaseView.of(now, progress, known))
                    .orElseGet(() -> ReleaseView.none(kept.key(), known));
            last = new Drawn(state, progress, known, Snapshot.of(view));
            drawn = last;
        }
        return last.picture;
    }

    private Progress progress(Optional<Release> state) {
        Progress pods = state.flatMap(this::seen).orElseGet(Progress::unseen);
        boolean open = state.filter(now -> !now.closed()).isPresent();
        return open && unusable.isPresent() ? pods.impededBy(unusable) : pods;
    }

    /** The pods, if somebody looks at them now. */
    private Optional<Progress> seen(Release state) {
        BuildRelease live = release;
        return Optional.ofNullable(live)
                .map(BuildRelease::progress)
                .filter(Progress::isSeen)
                .or(() -> ReleaseServices.get().seen(kept.cluster(), run, state));
    }

    /** Versions change when a release begins and when it is over. */
    private static String stage(Optional<Release> state) {
        return state.map(now -> now.id() + (now.phase() == Phase.PREPARING) + now.closed())
                .orElse("none");
    }

    /** Elsewhere: who ends may have to wait for one who begins, and that one for a cluster. */
    private void letGo() {
        Workers.looks().execute(unfollow);
        unfollow = () -> {};
        heardOf = "";
        release = null;
    }

    private Impediment impediment(String reason, RuntimeException told) {
        long since = unusable.map(Impediment::since).orElseGet(System::currentTimeMillis);
        return new Impediment(Impediment.Kind.WORK, reason, told.getMessage(), since);
    }

    private void catchUp(String stage, boolean over) {
        boolean justTried = triedAt.equals(stage) && System.nanoTime() - triedNanos < AGAIN_AFTER_NANOS;
        if (justTried || !busy.compareAndSet(false, true)) {
            return;
        }
        triedAt = stage;
        triedNanos = System.nanoTime();
        Workers.looks().execute(() -> {
            try {
                BuildRelease found = release == null ? BuildRelease.of(run, kept) : release;
                if (release == null && (over || found.exists())) {
                    if (!over) {
                        unfollow = found.follow((state, progress) -> heardOf = state.id());
                    }
                    release = found;
                }
                unusable = Optional.empty();
                versions = found.service().kept(kept.key());
                versionsOf = stage;
            } catch (AnotherRelease another) {
                unusable = Optional.of(impediment(AnotherRelease.REASON, another));
            } catch (RecordDamaged damaged) {
                unusable = Optional.of(impediment("damaged", damaged));
            } catch (RuntimeException away) {
                LOGGER.log(Level.FINE, away, () -> "Cannot look at release " + kept.key() + " now");
            } finally {
                busy.set(false);
            }
        });
    }
}
