package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;

/** A job that is deleted takes its builds with it, and nobody is told of each. */
@Extension
public final class DeletedJobs extends ItemListener {
    @Override
    public void onDeleted(Item item) {
        Orphans.leave(SharedIndex.get().removeAll(item.getFullName()));
    }
}
