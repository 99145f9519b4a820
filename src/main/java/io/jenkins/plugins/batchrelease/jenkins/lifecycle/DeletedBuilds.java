package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.batchrelease.jenkins.build.IndexedBuild;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;

/** A build that is deleted takes its releases out of the index. */
@Extension
public final class DeletedBuilds extends RunListener<Run<?, ?>> {
    @Override
    public void onDeleted(Run<?, ?> run) {
        Orphans.leave(SharedIndex.get().remove(IndexedBuild.place(run)));
    }
}
