package io.jenkins.plugins.batchrelease.workload.paired;

import io.jenkins.plugins.batchrelease.plan.PlanHash;

/** Labels that hold the objects of a pair together, and keep their pods apart. */
final class PairLabel {
    /** On the objects that releases make: the workload's name. */
    static final String FAMILY = "batchrelease.jenkins.io/pair";

    /** Kubernetes' limit for the value of a label. */
    private static final int LENGTH = 63;

    private static final int HASH = 10;

    private PairLabel() {}

    /** The name itself, or, if it is too long, its beginning and a hash. */
    static String value(String name) {
        if (name.length() <= LENGTH) {
            return name;
        }
        String beginning = name.substring(0, LENGTH - HASH - 1).replaceAll("[^A-Za-z0-9]+$", "");
        return beginning + "-" + PlanHash.of(name).substring(0, HASH);
    }
}
