package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.Extension;
import hudson.XmlFile;
import hudson.model.Run;
import hudson.model.Saveable;
import hudson.model.listeners.SaveableListener;
import io.jenkins.plugins.batchrelease.jenkins.build.IndexedBuild;

/** Whatever changes about the releases of a build is saved with it: so this is where the index hears of it. */
@Extension
public final class SavedBuilds extends SaveableListener {
    @Override
    public void onChange(Saveable saved, XmlFile file) {
        if (saved instanceof Run<?, ?> run) {
            IndexedBuild.note(run);
        }
    }
}
