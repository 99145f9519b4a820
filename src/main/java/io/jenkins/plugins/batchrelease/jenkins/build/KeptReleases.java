package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.InvisibleAction;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jenkins.model.RunAction2;

/** The releases of a build, in its {@code build.xml}. */
public final class KeptReleases extends InvisibleAction implements RunAction2 {
    /** Addresses below the releases of a build that are not releases: a workload may be called {@code api}. */
    private static final Set<String> TAKEN = Set.of("api", "run", "pages", "releases", "index", "list", "summary");

    private volatile List<KeptRelease> releases = new ArrayList<>();
    /** Whether it was us who asked Jenkins to keep the build, and not a person. */
    private volatile boolean keepsBuild;

    private transient volatile Run<?, ?> run;

    /** Of a build; made when its first release starts. */
    public static KeptReleases of(Run<?, ?> run) {
        // Not the build itself as a lock: others take that one while they wait for us.
        synchronized (KeptReleases.class) {
            KeptReleases there = run.getAction(KeptReleases.class);
            if (there == null) {
                there = new KeptReleases();
                run.addAction(there);
            }
            return there;
        }
    }

    /** Of a build that may have none. */
    public static List<KeptRelease> in(Run<?, ?> run) {
        KeptReleases there = run.getAction(KeptReleases.class);
        return there == null ? List.of() : there.all();
    }

    public List<KeptRelease> all() {
        return List.copyOf(releases);
    }

    public Optional<KeptRelease> byToken(String token) {
        return releases.stream().filter(kept -> kept.token().equals(token)).findFirst();
    }

    /** The one that a step started. */
    public Optional<KeptRelease> startedBy(String node) {
        return releases.stream().filter(kept -> kept.startedBy().equals(node)).findFirst();
    }

    /** For looking at a release that lives elsewhere: the build keeps nothing of it. */
    public static KeptRelease passing(Run<?, ?> run, ClusterChoice cluster, ReleaseKey key) {
        return new KeptRelease(key.name(), cluster, key, BuildHolder.id(run), "");
    }

    /** Keeps one more release, and saves the build. */
    public synchronized KeptRelease add(ClusterChoice cluster, ReleaseKey key, String startedBy) throws IOException {
        KeptRelease kept = new KeptRelease(freeToken(key.name()), cluster, key, BuildHolder.id(run), startedBy);
        List<KeptRelease> more = new ArrayList<>(releases);
        more.add(kept);
        releases = more;
        save();
        return kept;
    }

    /** Takes back what was noted for a start that was refused. */
    public synchronized void remove(KeptRelease kept) throws IOException {
        List<KeptRelease> fewer = new ArrayList<>(releases);
        fewer.remove(kept);
        releases = fewer;
        save();
    }

    /**
     * Saves the build. As long as a release of it is open, Jenkins is asked not to discard the build: the next in line
     * would find nobody to drive the release. What a person says about keeping the build is left alone.
     */
    synchronized void save() throws IOException {
        boolean open = releases.stream().anyMatch(kept -> kept.release().isPresent() && kept.isOpen());
        if (open && !keepsBuild && !run.isKeepLog()) {
            keepsBuild = true;
            run.keepLog(true);
        } else if (!open && keepsBuild) {
            keepsBuild = false;
            run.keepLog(false);
        } else {
            run.save();
        }
    }

    /**
     * Keeps a newer state, and what was shown before it started, with the attempt it belongs to: a build may release the same thing twice.
     *
     * @return whether there was anything new
     */
    static boolean keep(List<KeptRelease> all, Release state, Optional<PlannedChanges> changes) {
        List<KeptRelease> ofThatKey =
                all.stream().filter(kept -> kept.key().equals(state.key())).toList();
        Optional<KeptRelease> known = ofThatKey.stream()
                .filter(kept -> kept.release()
                        .filter(release -> release.id().equals(state.id()))
                        .isPresent())
                .findFirst();
        return known.or(() -> ofThatKey.stream()
                        .filter(kept -> kept.release().isEmpty())
                        .reduce((first, last) -> last))
                .filter(kept -> kept.keep(state, changes))
                .isPresent();
    }

    private String freeToken(String name) {
        String token = name;
        for (int number = 2; TAKEN.contains(token) || byToken(token).isPresent(); number++) {
            token = name + "-" + number;
        }
        return token;
    }

    @Override
    public void onAttached(Run<?, ?> build) {
        run = build;
    }

    @Override
    public void onLoad(Run<?, ?> build) {
        run = build;
        releases =
                new ArrayList<>(releases.stream().filter(KeptRelease::isNamed).toList());
        IndexedBuild.note(build);
    }
}
