package io.jenkins.plugins.batchrelease.jenkins.index;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.XmlFile;
import hudson.model.Item;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import java.io.IOException;
import java.nio.file.Path;
import jenkins.model.Jenkins;

/** The index of this Jenkins, in a file under its home. It follows jobs that are renamed or moved. */
@Extension
public final class SharedIndex extends ItemListener {
    private static final String FILE = "batch-release/releases.xml";
    private static final long SAVED_AFTER_MILLIS = 2_000;

    private IndexKeeper keeper;

    public static ReleaseIndex get() {
        return ExtensionList.lookupSingleton(SharedIndex.class).keeper().index();
    }

    private synchronized IndexKeeper keeper() {
        if (keeper == null) {
            Path file = Jenkins.get().getRootDir().toPath().resolve(FILE);
            keeper = new IndexKeeper(
                    new IndexFile(file, new JenkinsXml()), save -> Workers.stepsLater(save, SAVED_AFTER_MILLIS));
        }
        return keeper;
    }

    @Override
    public void onLocationChanged(Item item, String oldFullName, String newFullName) {
        keeper().index().move(oldFullName, newFullName);
    }

    @Override
    public void onBeforeShutdown() {
        keeper().save();
    }

    /** As Jenkins writes everything else. */
    private static final class JenkinsXml implements IndexFile.Xml {
        @Override
        public Object read(Path file) throws IOException {
            return new XmlFile(file.toFile()).read();
        }

        @Override
        public void write(Path file, Object content) throws IOException {
            new XmlFile(file.toFile()).write(content);
        }
    }
}
