package io.jenkins.plugins.batchrelease.jenkins.page;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.view.ReleaseView;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a release page shows, from memory: a request never waits for the cluster. Looking up credentials, opening watches
 * and reading versions happen behind it; until then the page shows what the build keeps.
 */
final class LivePicture {
    private static final Logger LOGGER = Logger.getLogger(LivePicture.class.getName());
    private static final Map<KeptRelease, LivePicture> PICTURES = new WeakHashMap<>();

    private final Run<?, ?> run;
    private final WeakReference<KeptRelease> kept;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile BuildRelease release;
    private volatile List<Version> versions = List.of();
    private volatile String versionsOf = "";

    private LivePicture(Run<?, ?> run, KeptRelease kept) {
        this.run = run;
        this.kept = new WeakReference<>(kept);
    }

    static LivePicture of(Run<?, ?> run, KeptRelease kept) {
        synchronized (PICTURES) {
            return PICTURES.computeIfAbsent(kept, unknown -> new LivePicture(run, unknown));
        }
    }

    Snapshot snapshot() {
        KeptRelease known = kept.get();
        if (known == null) {
            throw new IllegalStateException("The build was unloaded");
        }
        Optional<Release> state = known.release();
        boolean over = state.map(Release::closed).orElse(false);
        if ((release == null && !over) || !versionsOf.equals(stage(state))) {
            catchUp(known, over);
        }
        BuildRelease live = release;
        Progress progress =
                live == null || over && live.progress().pods().isEmpty() ? Progress.absent() : live.progress();
        return Snapshot.of(state.map(now -> ReleaseView.of(now, progress, versions))
                .orElseGet(() -> ReleaseView.none(known.key(), versions)));
    }

    /** Versions change when a release begins and when it is over. */
    private static String stage(Optional<Release> state) {
        return state.map(now -> now.id() + (now.phase() == Phase.PREPARING) + now.closed())
                .orElse("none");
    }

    private void catchUp(KeptRelease known, boolean over) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        Workers.steps().execute(() -> {
            try {
                if (release == null) {
                    BuildRelease found = BuildRelease.of(run, known);
                    if (!over) {
                        found.follow((state, progress) -> {});
                    }
                    release = found;
                }
                String stage = stage(known.release());
                versions = release.service().history(known.key());
                versionsOf = stage;
            } catch (RuntimeException away) {
                LOGGER.log(Level.FINE, away, () -> "Cannot look at release " + known.key() + " now");
            } finally {
                busy.set(false);
            }
        });
    }
}
