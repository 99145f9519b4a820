package io.jenkins.plugins.batchrelease.manifest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A workload as people name it: {@code statefulset/web}, {@code sts/web}, or with the API group where two have the same
 * kind, {@code statefulset.apps.kruise.io/web}.
 *
 * @param kind in lower case and singular, for instance {@code statefulset}
 * @param group the API group; empty if any will do
 * @param name as in {@code metadata.name}
 */
public record WorkloadSelector(String kind, Optional<String> group, String name) {
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:\\.([A-Za-z0-9.-]+))?/([a-z0-9][a-z0-9.-]*)");

    /** The short names of kubectl, and those that OpenKruise's resources register. */
    private static final Map<String, String> SHORT_NAMES = Map.of(
            "sts", "statefulset",
            "deploy", "deployment",
            "ds", "daemonset",
            "rc", "replicationcontroller",
            "clone", "cloneset",
            "asts", "statefulset",
            "ads", "daemonset");

    /** Short names that only one group has. */
    private static final Map<String, String> OF_ONE_GROUP =
            Map.of("asts", "apps.kruise.io", "ads", "apps.kruise.io", "clone", "apps.kruise.io");

    /**
     * Reads {@code kind/name}; the kind in any case, singular, plural or short.
     *
     * @throws InvalidManifest if the text has another form
     */
    public static WorkloadSelector parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InvalidManifest("workload: found '" + Shortened.of(text)
                    + "', expected kind/name. Write for instance 'statefulset/web' or 'deploy/web'.");
        }
        String kind = matcher.group(1).toLowerCase(Locale.ROOT);
        String group = Optional.ofNullable(matcher.group(2)).orElse(OF_ONE_GROUP.get(kind));
        return new WorkloadSelector(
                singular(kind),
                Optional.ofNullable(group).map(value -> value.toLowerCase(Locale.ROOT)),
                matcher.group(3));
    }

    /** The one that means a workload and no other. */
    public static WorkloadSelector of(WorkloadRef workload) {
        String group = new DocumentRef(workload.apiVersion(), workload.kind(), workload.name()).group();
        return new WorkloadSelector(
                singular(workload.kind().toLowerCase(Locale.ROOT)),
                group.isEmpty() ? Optional.empty() : Optional.of(group),
                workload.name());
    }

    private static String singular(String kind) {
        if (SHORT_NAMES.containsKey(kind)) {
            return SHORT_NAMES.get(kind);
        }
        return kind.length() > 1 && kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
    }

    /** Whether both may mean the same workload: a group that is not named is any. */
    public boolean meets(WorkloadSelector other) {
        return kind.equals(other.kind)
                && name.equals(other.name)
                && (group.isEmpty() || other.group.isEmpty() || group.equals(other.group));
    }

    /** Whether it means that workload. */
    public boolean matches(WorkloadRef workload) {
        return matches(new DocumentRef(workload.apiVersion(), workload.kind(), workload.name()));
    }

    private boolean matches(DocumentRef ref) {
        return singular(ref.kind().toLowerCase(Locale.ROOT)).equals(kind)
                && group.map(ref.group()::equals).orElse(true)
                && ref.name().equals(name);
    }

    /** Whether it means that document. */
    public boolean matches(ManifestDocument document) {
        return matches(document.ref());
    }

    @Override
    public String toString() {
        return kind + group.map(value -> "." + value).orElse("") + "/" + name;
    }
}
