package io.jenkins.plugins.batchrelease.jenkins.index;

import java.util.ArrayList;
import java.util.List;

/** The form of the index on disk. */
final class SavedIndex {
    /** Raised when older code could not make sense of what is written. */
    private static final int FORMAT = 1;

    private final int format = currentFormat();
    private final boolean complete;
    private final List<IndexEntry> entries;

    SavedIndex(List<IndexEntry> entries, boolean complete) {
        this.entries = new ArrayList<>(entries);
        this.complete = complete;
    }

    /** Not a constant in the field: the compiler would answer with it whatever was read. */
    private static int currentFormat() {
        return FORMAT;
    }

    List<IndexEntry> entries() {
        return entries;
    }

    /** Whether all builds had been looked at. */
    boolean isComplete() {
        return complete;
    }

    boolean isSound() {
        return format == FORMAT && entries != null && entries.stream().allMatch(one -> one != null && one.isSound());
    }
}
