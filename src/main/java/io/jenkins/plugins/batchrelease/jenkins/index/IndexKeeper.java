package io.jenkins.plugins.batchrelease.jenkins.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the index when it is first wanted, and saves it a little after it has changed: many changes are one write. */
final class IndexKeeper {
    private static final Logger LOGGER = Logger.getLogger(IndexKeeper.class.getName());

    private final IndexFile file;
    private final Consumer<Runnable> later;
    private final AtomicBoolean unsaved = new AtomicBoolean();
    private final ReleaseIndex index = new ReleaseIndex(this::changed);

    /** @param later runs something soon, on a thread that may write to disk */
    IndexKeeper(IndexFile file, Consumer<Runnable> later) {
        this.file = file;
        this.later = later;
        Optional<List<IndexEntry>> saved = file.load();
        saved.ifPresent(index::restore);
    }

    ReleaseIndex index() {
        return index;
    }

    private void changed() {
        if (unsaved.compareAndSet(false, true)) {
            later.accept(this::save);
        }
    }

    /** Writes what has changed, if anything has. One at a time: an older picture must not replace a newer one. */
    synchronized void save() {
        if (!unsaved.compareAndSet(true, false)) {
            return;
        }
        try {
            file.save(index.all(), index.isComplete());
        } catch (IOException | RuntimeException full) {
            LOGGER.log(Level.WARNING, "Cannot save the index of releases; trying again with the next change", full);
        }
    }
}
