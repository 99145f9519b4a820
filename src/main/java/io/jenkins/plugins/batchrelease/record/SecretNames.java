package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Map;
import java.util.TreeMap;

/** How our Secrets are called and labelled. */
final class SecretNames {
    static final String RECORD_TYPE = "batchrelease.jenkins.io/release";
    static final String VERSION_TYPE = "batchrelease.jenkins.io/version";
    static final Map<String, String> OURS = Map.of("app.kubernetes.io/managed-by", "jenkins-batch-release");

    private static final String PREFIX = "batch-release.";
    private static final String GROUP = "batchrelease.jenkins.io/";
    /** Kubernetes' limit for the value of a label. */
    private static final int LABEL = 63;

    private SecretNames() {}

    static String record(String release) {
        return PREFIX + release;
    }

    static String version(String release, int number) {
        return PREFIX + release + ".v" + number;
    }

    static Map<String, String> recordLabels(Release release) {
        Map<String, String> labels = new TreeMap<>(releaseLabels(release.key().name()));
        labels.put(GROUP + "phase", release.phase().name().toLowerCase(java.util.Locale.ROOT));
        labels.put(GROUP + "workload-kind", release.workload().kind());
        labels.put(GROUP + "workload-name", label(release.workload().name()));
        return labels;
    }

    static Map<String, String> releaseLabels(String release) {
        Map<String, String> labels = new TreeMap<>(OURS);
        labels.put(GROUP + "release", label(release));
        return labels;
    }

    /** The value itself, or, if it is too long, its beginning and a hash; the full name stands in the state. */
    static String label(String value) {
        if (value.length() <= LABEL) {
            return value;
        }
        String hash = PlanHash.of(value).substring(0, 10);
        return value.substring(0, LABEL - 11).replaceAll("[^A-Za-z0-9]+$", "") + "-" + hash;
    }
}
