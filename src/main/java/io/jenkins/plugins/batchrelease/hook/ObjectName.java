package io.jenkins.plugins.batchrelease.hook;

import io.jenkins.plugins.batchrelease.plan.PlanHash;

/** Names of what is created before a batch. */
final class ObjectName {
    /** A Job's name becomes the value of a label of its pods. */
    private static final int LENGTH = 63;

    private static final int HASH = 8;

    private ObjectName() {}

    /** A readable beginning, and what makes it that of one plan alone. */
    static String of(String readable, String... parts) {
        String beginning = readable.length() <= LENGTH - HASH - 1 ? readable : readable.substring(0, LENGTH - HASH - 1);
        return beginning.replaceAll("[^a-z0-9]+$", "") + "-"
                + PlanHash.of(parts).substring(0, HASH);
    }
}
