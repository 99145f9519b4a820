package io.jenkins.plugins.batchrelease.workload;

import io.jenkins.plugins.batchrelease.plan.PlanHash;

/** A name as the value of a label: names may be longer than values. */
public final class LabelValue {
    /** Kubernetes' limit for the value of a label. */
    private static final int LENGTH = 63;

    private static final int HASH = 10;

    private LabelValue() {}

    /** The name itself, or, if it is too long, its beginning and a hash. */
    public static String of(String name) {
        if (name.length() <= LENGTH) {
            return name;
        }
        String beginning = name.substring(0, LENGTH - HASH - 1).replaceAll("[^A-Za-z0-9]+$", "");
        return beginning + "-" + PlanHash.of(name).substring(0, HASH);
    }
}
