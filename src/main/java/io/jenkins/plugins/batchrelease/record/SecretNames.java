package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How our Secrets are called and labelled. */
final class SecretNames {
    static final String RECORD_TYPE = "batchrelease.jenkins.io/release";
    static final String VERSION_TYPE = "batchrelease.jenkins.io/version";

    private static final String PREFIX = "batch-release.";

    private SecretNames() {}

    static String record(String release) {
        return PREFIX + release;
    }

    static String version(String release, int number) {
        return PREFIX + release + ".v" + number;
    }

    static Map<String, String> recordLabels(Release release) {
        Map<String, String> labels =
                new TreeMap<>(ReleaseLabels.of(release.key().name()));
        labels.put(ReleaseLabels.GROUP + "phase", release.phase().name().toLowerCase(Locale.ROOT));
        labels.put(ReleaseLabels.GROUP + "workload-kind", release.workload().kind());
        labels.put(
                ReleaseLabels.GROUP + "workload-name",
                ReleaseLabels.value(release.workload().name()));
        return labels;
    }
}
