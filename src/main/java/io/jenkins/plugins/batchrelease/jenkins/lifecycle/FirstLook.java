package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.IndexedBuild;
import io.jenkins.plugins.batchrelease.jenkins.index.Claims;
import io.jenkins.plugins.batchrelease.jenkins.index.ReleaseIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/**
 * Fills the index from the builds, when there is none: after the plugin was installed or upgraded, or its file was lost.
 * Loads those builds only whose file says that they keep releases.
 */
final class FirstLook {
    private static final Logger LOGGER = Logger.getLogger(FirstLook.class.getName());

    private final ReleaseIndex index;
    private final List<Claims.Claim> claims = new ArrayList<>();

    FirstLook(ReleaseIndex index) {
        this.index = index;
    }

    /** As SYSTEM, on a thread that may take its time. */
    void take() {
        for (Job<?, ?> job : Jenkins.get().allItems(Job.class)) {
            look(job);
        }
        index.complete(claims);
        LOGGER.log(Level.INFO, "Found {0} releases in the builds of this Jenkins", claims.size());
    }

    private void look(Job<?, ?> job) {
        try {
            for (int number : new BuildFiles(job.getBuildDir().toPath()).keepingReleases()) {
                Run<?, ?> run = job.getBuildByNumber(number);
                if (run != null) {
                    claims.addAll(IndexedBuild.claims(run));
                }
            }
        } catch (RuntimeException broken) {
            LOGGER.log(Level.WARNING, "The releases of " + job.getFullName() + " are missing in the list", broken);
        }
    }
}
