package io.jenkins.plugins.batchrelease.record;

/** Who wrote a Secret of ours, as far as this process can tell. */
public enum Provenance {
    /** This Jenkins, for this cluster: its seal is genuine. */
    OURS,
    /**
     * Somebody else: the command line, another Jenkins, an earlier version, a forger, or this Jenkins for another cluster. They
     * cannot be told apart.
     */
    FOREIGN,
    /** A process without a key cannot tell. */
    UNKNOWN
}
