package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.IndexedBuild;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import java.util.Optional;
import jenkins.model.Jenkins;

/**
 * An open release whose build is over: no step waits for it any more. What moves goes on, and whatever people decide about
 * it elsewhere is kept in the build, until it is over too.
 */
final class LeftByBuild implements TakingUp.Left {
    private final IndexEntry entry;

    LeftByBuild(IndexEntry entry) {
        this.entry = entry;
    }

    @Override
    public String cluster() {
        return entry.cluster();
    }

    @Override
    public String name() {
        return entry.namespace() + "/" + entry.name() + " of " + entry.place();
    }

    @Override
    public void takeUp() {
        Optional<Run<?, ?>> build = build();
        if (build.isEmpty()) {
            // Its folder was taken away on disk: nobody told.
            Orphans.leave(SharedIndex.get().remove(entry.place()));
            return;
        }
        Run<?, ?> run = build.get();
        IndexedBuild.note(run);
        if (!run.isBuilding()) {
            KeptReleases.in(run).stream()
                    .filter(kept -> kept.token().equals(entry.token()))
                    .filter(kept -> kept.release().isPresent() && kept.isOpen())
                    .forEach(kept -> untilItIsOver(run, kept));
        }
    }

    private Optional<Run<?, ?>> build() {
        Job<?, ?> job = Jenkins.get().getItemByFullName(entry.place().job(), Job.class);
        return job == null
                ? Optional.empty()
                : Optional.ofNullable(job.getBuildByNumber(entry.place().number()));
    }

    private static void untilItIsOver(Run<?, ?> run, KeptRelease kept) {
        BuildRelease release = BuildRelease.of(run, kept);
        Farewell farewell = new Farewell(release);
        farewell.unfollow(release.follow(farewell));
    }
}
