package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.batchrelease.jenkins.build.IndexedBuild;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;

/** Goes on with releases whose builds are over: when Jenkins starts, and when a build ends and leaves one open. */
@Extension
public final class LeftReleases extends RunListener<Run<?, ?>> {
    private final TakingUp takingUp = new TakingUp(Workers::stepsLater);

    static LeftReleases get() {
        return ExtensionList.lookupSingleton(LeftReleases.class);
    }

    void takeUpAll() {
        SharedIndex.get().all().stream()
                .filter(IndexEntry::isOpen)
                .filter(IndexEntry::isHeld)
                .map(LeftByBuild::new)
                .forEach(takingUp::add);
    }

    @Override
    public void onFinalized(Run<?, ?> run) {
        IndexedBuild.entries(run).stream()
                .filter(IndexEntry::isOpen)
                .map(LeftByBuild::new)
                .forEach(takingUp::add);
    }
}
