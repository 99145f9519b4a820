package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How our Secrets are called and labelled. */
final class SecretNames {
    static final String RECORD_TYPE = "batchrelease.jenkins.io/release";
    static final String VERSION_TYPE = "batchrelease.jenkins.io/version";

    static final String PREFIX = "batch-release.";
    private static final Pattern VERSION = Pattern.compile("(.+)\\.v([1-9][0-9]{0,8})");

    private SecretNames() {}

    static String record(String release) {
        return PREFIX + release;
    }

    /** The release whose record a Secret of that name is. */
    static String release(String secret) {
        return secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
    }

    /**
     * A copy of another release's record under this name would be driven as if it were this one's.
     *
     * @throws RecordDamaged if a Secret is not the record of that release
     */
    static void requireRecordOf(ReleaseKey key, ObjectNode secret, String origin) {
        JsonNode metadata = secret.path("metadata");
        boolean same = metadata.path("name").asText().equals(record(key.name()))
                && metadata.path("namespace").asText().equals(key.namespace());
        if (!same) {
            throw new RecordDamaged(
                    origin + " holds the record of another release, " + key + ". Somebody copied it there.");
        }
    }

    static String version(String release, int number) {
        return PREFIX + release + ".v" + number;
    }

    /** The number in the name of a version's Secret; empty if it is not called as one of that release. */
    static OptionalInt versionNumber(String release, String secret) {
        Matcher number = VERSION.matcher(secret);
        return number.matches() && number.group(1).equals(record(release))
                ? OptionalInt.of(Integer.parseInt(number.group(2)))
                : OptionalInt.empty();
    }

    /** Whether the labels of a record say that it is of that workload, and do not say that its release is over. */
    static boolean mayOccupy(JsonNode labels, WorkloadRef workload) {
        boolean over = Stream.of(Phase.values())
                .filter(phase -> !phase.isOpen())
                .anyMatch(phase -> phase.name()
                        .equalsIgnoreCase(
                                labels.path(ReleaseLabels.GROUP + "phase").asText()));
        return !over
                && labels.path(ReleaseLabels.GROUP + "workload-kind").asText().equals(workload.kind())
                && labels.path(ReleaseLabels.GROUP + "workload-name")
                        .asText()
                        .equals(ReleaseLabels.value(workload.name()));
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
