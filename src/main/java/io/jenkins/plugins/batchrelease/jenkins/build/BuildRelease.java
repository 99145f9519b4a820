package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.connection.OwnCopies;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.run.ReleaseRunner;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A release of a build, with the way to it. Making one looks up credentials and asks the cluster nothing. */
public final class BuildRelease {
    private static final Logger LOGGER = Logger.getLogger(BuildRelease.class.getName());
    private static final long AGAIN_MILLIS = 3_000;

    private final Run<?, ?> run;
    private final KeptRelease kept;
    private volatile Connected connected;

    /** The runner, and the service it belongs to: another one takes its place when credentials change. */
    private record Connected(ReleaseService service, ReleaseRunner runner) {}

    private BuildRelease(Run<?, ?> run, KeptRelease kept) {
        this.run = run;
        this.kept = kept;
    }

    /**
     * @throws RequestRefused if the build is a copy of the one that holds the release
     * @throws io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused if its job may not use the cluster, or that
     *     namespace, any longer
     */
    public static BuildRelease of(Run<?, ?> run, KeptRelease kept) {
        if (!IndexedBuild.mayDrive(run, kept)) {
            throw new RequestRefused("Build " + BuildHolder.place(run) + " is a copy of "
                    + SharedIndex.get()
                            .home(kept.holderId())
                            .map(Object::toString)
                            .orElse("a build that is gone")
                    + ", which holds release " + kept.key() + ". Decide there, or at the command line.");
        }
        ReleaseServices services = ReleaseServices.get();
        BuildRelease release = new BuildRelease(run, kept);
        release.service();
        HomeBuild home = new HomeBuild(kept.holderId(), BuildHolder.place(run));
        services.copies().register(kept.holderId(), new OwnCopies.Place() {
            @Override
            public void keep(Release state, Optional<PlannedChanges> changes) {
                home.find().ifPresent(build -> BuildRelease.keep(build, state, changes));
            }

            @Override
            public Optional<Release> kept(Release recorded) {
                return home.find().flatMap(build -> KeptReleases.in(build).stream()
                        .flatMap(one -> one.release().stream())
                        .filter(release -> release.id().equals(recorded.id()))
                        .findFirst());
            }
        });
        return release;
    }

    private static void keep(Run<?, ?> build, Release state, Optional<PlannedChanges> changes) {
        if (KeptReleases.keep(KeptReleases.in(build), state, changes)) {
            save(build);
        }
    }

    private static void save(Run<?, ?> build) {
        try {
            KeptReleases.of(build).save();
        } catch (IOException full) {
            throw new ClusterException(
                    ClusterException.Kind.UNAVAILABLE,
                    "Cannot save build " + BuildHolder.place(build) + ": " + full.getMessage());
        }
    }

    /**
     * Whether there is such a release. What the build kept itself is certain; without that, a record of this build that
     * belongs to no other of its releases is the one that was being started when something broke. Somebody else's release
     * of the same name is not.
     */
    public boolean exists() {
        if (kept.release().isPresent() || kept.startedBy().isEmpty()) {
            return true;
        }
        try {
            Release found = resume().release();
            return found.holder().id().equals(kept.holderId())
                    && KeptReleases.in(run).stream()
                            .flatMap(one -> one.release().stream())
                            .noneMatch(known -> known.id().equals(found.id()));
        } catch (NotFound never) {
            return false;
        }
    }

    public Run<?, ?> run() {
        return run;
    }

    public KeptRelease kept() {
        return kept;
    }

    /**
     * The service to ask now: credentials may have changed since the last time.
     *
     * @throws io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused if the job may not use the cluster any longer
     */
    public ReleaseService service() {
        return ReleaseServices.get().of(kept.cluster(), kept.key().namespace(), run);
    }

    /**
     * The same, for whoever asks something of the release: what is there under its key may be another one by now.
     *
     * @throws io.jenkins.plugins.batchrelease.release.AnotherRelease if it is not this build's own
     */
    public ReleaseService own() {
        ReleaseService service = service();
        kept.release().ifPresent(service::requireSame);
        return service;
    }

    public ReleaseKey key() {
        return kept.key();
    }

    /** {@code shop/deploy #12}, for the audit. */
    public String place() {
        return BuildHolder.place(run).toString();
    }

    /** This build, on behalf of who started it. */
    public Holder holder() {
        return holder(BuildHolder.starter(run));
    }

    /** This build, on behalf of somebody who pressed a button. */
    public Holder holder(Actor actor) {
        return new Holder(actor, place(), kept.holderId(), BuildHolder.origin(run));
    }

    public Actor starter() {
        return BuildHolder.starter(run);
    }

    /**
     * Notes on disk that a step asks for a batch, before it does: after a restart the step must know whether the batch that
     * is done is the one it asked for, or the one before.
     */
    public void note(String node, int batch) {
        kept.ask(node, batch);
        save(run);
    }

    /** Goes on with the release if this build holds it; looks at it otherwise. Doing it twice changes nothing. */
    public ReleaseRunner resume() {
        ReleaseService service = own();
        ReleaseRunner resumed = service.resume(key(), holder());
        connected = new Connected(service, resumed);
        return resumed;
    }

    /** The release as far as it is known here. Once it is over, that is all there is to know, and no cluster is asked. */
    public CompletableFuture<Release> now() {
        Optional<Release> over = kept.release().filter(Release::closed);
        if (over.isPresent()) {
            return CompletableFuture.completedFuture(over.get());
        }
        ReleaseRunner known = runner();
        return known.look().thenApply(seen -> known.release());
    }

    /** The release when it next comes to rest. */
    public CompletableFuture<Release> atRest() {
        Optional<Release> over = kept.release().filter(Release::closed);
        return over.isPresent() ? CompletableFuture.completedFuture(over.get()) : runner().atRest();
    }

    /** How its pods are, as far as it is known here. */
    public Progress progress() {
        Connected known = connected;
        return known == null ? Progress.unseen() : known.runner().progress();
    }

    private ReleaseRunner runner() {
        return connected().runner();
    }

    private Connected connected() {
        Connected known = connected;
        if (known == null || known.service() != service()) {
            resume();
        }
        return connected;
    }

    /**
     * Calls with every change, and once at once; what others changed is kept, too. Goes on over a change of credentials.
     *
     * @return ends it
     */
    public Runnable follow(ReleaseListener listener) {
        Following following = new Following(listener);
        following.begin();
        return following::end;
    }

    private final class Following {
        private final ReleaseListener listener;
        private final HomeBuild home = new HomeBuild(kept.holderId(), BuildHolder.place(run));
        private Runnable unfollow = () -> {};
        private boolean ended;

        private Following(ReleaseListener listener) {
            this.listener = listener;
        }

        /** Asks the cluster before it takes the monitor: whoever ends does not wait for that. */
        private void begin() {
            if (hasEnded()) {
                return;
            }
            Connected now = connected();
            ReleaseRunner followed = now.runner();
            ReleaseListener keeping = (state, progress) -> {
                keep(followed, state);
                listener.changed(state, progress);
            };
            followed.listen(keeping);
            Runnable stay = ReleaseServices.get().whenReplaced(now.service(), this::beginAgain);
            become(() -> {
                followed.unlisten(keeping);
                stay.run();
            });
        }

        private synchronized boolean hasEnded() {
            return ended;
        }

        private synchronized void become(Runnable end) {
            if (ended) {
                end.run();
            } else {
                unfollow = end;
            }
        }

        private void keep(ReleaseRunner followed, Release state) {
            try {
                home.find()
                        .ifPresent(build -> BuildRelease.keep(
                                build, state, followed.material().changes()));
            } catch (ClusterException unsaved) {
                // What we drive ourselves is kept before it happens, and tried again; this is what others did.
                LOGGER.log(Level.WARNING, unsaved.getMessage());
            }
        }

        private void beginAgain() {
            try {
                begin();
            } catch (ClusterException away) {
                Workers.stepsLater(this::beginAgain, AGAIN_MILLIS);
            } catch (RuntimeException gone) {
                LOGGER.log(Level.WARNING, gone, () -> "Release " + key() + " is not followed any more");
            }
        }

        private synchronized void end() {
            ended = true;
            unfollow.run();
        }
    }

    /**
     * Closes this build's own copy of a release whose record is not its own any more. Touches nothing in the cluster.
     *
     * @return the release as the build keeps it now
     */
    public CompletableFuture<Release> disown(Actor who, String comment) {
        Release ours = kept.release().orElseThrow();
        Release over = service().disowned(ours, who, place(), comment);
        keep(run, over, Optional.empty());
        return CompletableFuture.completedFuture(over);
    }

    /** Ends what is kept in memory for a release that is over. */
    public void forget() {
        service().putAside(key());
        if (KeptReleases.in(run).stream().noneMatch(KeptRelease::isOpen)) {
            ReleaseServices.get().copies().unregister(kept.holderId());
        }
    }
}
