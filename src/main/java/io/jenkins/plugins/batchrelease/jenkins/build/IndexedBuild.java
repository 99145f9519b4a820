package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.index.BuildPlace;
import io.jenkins.plugins.batchrelease.jenkins.index.Claims;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.ReleaseIndex;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A build in the index of releases. */
public final class IndexedBuild {
    private static final Logger LOGGER = Logger.getLogger(IndexedBuild.class.getName());

    private IndexedBuild() {}

    /** Where it is now. */
    public static BuildPlace place(Run<?, ?> run) {
        return BuildHolder.place(run);
    }

    /** Puts what the build keeps now into the index. Called for every build that is saved or loaded: it must not fail. */
    public static void note(Run<?, ?> run) {
        if (KeptReleases.in(run).isEmpty()) {
            return;
        }
        try {
            SharedIndex.get().put(BuildHolder.place(run), entries(run));
        } catch (RuntimeException unreadable) {
            LOGGER.log(
                    Level.WARNING, "The releases of " + run + " are missing in the list of all releases", unreadable);
        }
    }

    /** What the build keeps and is no copy of. */
    public static List<IndexEntry> entries(Run<?, ?> run) {
        BuildPlace place = BuildHolder.place(run);
        return KeptReleases.in(run).stream()
                .filter(one -> isHome(run, one))
                .flatMap(one -> Indexed.of(one, place, BuildHolder.starter(run)).stream())
                .toList();
    }

    /** What the build says that it holds, whether it does or is a copy of the one that does. */
    public static List<Claims.Claim> claims(Run<?, ?> run) {
        BuildPlace place = BuildHolder.place(run);
        return KeptReleases.in(run).stream()
                .flatMap(one -> Indexed.of(one, place, BuildHolder.starter(run)).stream())
                .map(entry -> new Claims.Claim(entry, BuildHolder.isNamedBy(run, entry.holderId())))
                .toList();
    }

    /** Whether it is this build that holds a release it keeps: a build that was copied on disk keeps the same. */
    static boolean isHome(Run<?, ?> run, KeptRelease kept) {
        return SharedIndex.get()
                .home(kept.holderId())
                .map(BuildHolder.place(run)::equals)
                .orElseGet(() -> BuildHolder.isNamedBy(run, kept.holderId()));
    }

    /**
     * Whether the build may drive a release it keeps. As long as not every build has been looked at, one that was renamed
     * has the benefit of the doubt: its pipeline may be running.
     */
    static boolean mayDrive(Run<?, ?> run, KeptRelease kept) {
        ReleaseIndex index = SharedIndex.get();
        return isHome(run, kept) || index.home(kept.holderId()).isEmpty() && !index.isComplete();
    }
}
