package io.jenkins.plugins.batchrelease.jenkins.overview;

import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import java.util.Optional;

/** What one person may see and do. */
interface Sight {
    /** Address of a job, under the root of Jenkins and with a slash at the end; empty if the person may not know of it. */
    Optional<String> urlOf(String job);

    /** Whether the person may approve at the gate that is open. */
    boolean mayApprove(IndexEntry entry);

    /** What keeps an open release from going on although it should, as a sentence in English; empty if nothing does. */
    default String impediment(IndexEntry entry) {
        return "";
    }
}
