package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.Map;
import java.util.TreeMap;

/** Labels of what releases keep and create besides their workload. */
public final class ReleaseLabels {
    /** Of everything that is ours. */
    public static final Map<String, String> OURS = Map.of("app.kubernetes.io/managed-by", "jenkins-batch-release");

    static final String GROUP = "batchrelease.jenkins.io/";
    /** Kubernetes' limit for the value of a label. */
    private static final int LENGTH = 63;

    private ReleaseLabels() {}

    /** Of everything that is one release's. */
    public static Map<String, String> of(String release) {
        Map<String, String> labels = new TreeMap<>(OURS);
        labels.put(GROUP + "release", value(release));
        return labels;
    }

    /** The value itself, or, if it is too long, its beginning and a hash; the full name stands in the state. */
    static String value(String name) {
        if (name.length() <= LENGTH) {
            return name;
        }
        String hash = PlanHash.of(name).substring(0, 10);
        return name.substring(0, LENGTH - 11).replaceAll("[^A-Za-z0-9]+$", "") + "-" + hash;
    }
}
