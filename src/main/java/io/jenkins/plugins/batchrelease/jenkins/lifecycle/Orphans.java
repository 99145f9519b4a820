package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Releases whose build is gone while they are open. Their records stay in the cluster, and so does what runs there; this
 * Jenkins lets go of them, so that somebody can take them over.
 */
final class Orphans {
    private static final Logger LOGGER = Logger.getLogger(Orphans.class.getName());

    private Orphans() {}

    static void leave(List<IndexEntry> gone) {
        gone.stream().filter(IndexEntry::isOpen).filter(IndexEntry::isHeld).forEach(orphan -> {
            ReleaseServices.get().letGo(orphan.holderId());
            LOGGER.log(Level.WARNING, message(orphan));
        });
    }

    static String message(IndexEntry orphan) {
        return "Build " + orphan.place() + " was deleted while its release " + orphan.namespace() + "/" + orphan.name()
                + " was open (" + orphan.standing().phase() + ", batch "
                + orphan.standing().batch() + " of " + orphan.standing().batches() + "). It stays as it is in cluster "
                + orphan.cluster() + ". To see it: batch-release-cli.jar status " + orphan.name() + " -n "
                + orphan.namespace() + ". To end it: the same with next, confirm or rollback instead of status.";
    }
}
