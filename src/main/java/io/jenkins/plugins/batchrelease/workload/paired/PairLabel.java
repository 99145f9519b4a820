package io.jenkins.plugins.batchrelease.workload.paired;

/** The label that holds the objects of a pair together. */
final class PairLabel {
    /** On the objects that releases make: the workload's name. */
    static final String FAMILY = "batchrelease.jenkins.io/pair";

    private PairLabel() {}
}
