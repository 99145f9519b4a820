package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.Extension;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.index.ReleaseIndex;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;

/** What is done once all jobs are there: behind the start of Jenkins, not in its way. */
@Extension
public final class Startup extends ItemListener {
    @Override
    public void onLoaded() {
        Workers.steps().execute(() -> {
            ReleaseIndex index = SharedIndex.get();
            if (!index.isComplete()) {
                new FirstLook(index).take();
            }
            LeftReleases.get().takeUpAll();
        });
    }
}
