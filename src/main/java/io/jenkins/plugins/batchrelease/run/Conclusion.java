package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a confirmed release a version of its history. */
final class Conclusion {
    private final Target target;
    private final History history;

    Conclusion(Target target, History history) {
        this.target = target;
        this.history = history;
    }

    /**
     * What is kept then.
     *
     * @param number of the version
     * @param versions the numbers of all versions that are kept
     */
    record Kept(int number, Set<Integer> versions) {}

    Kept perform(Release release, long now) {
        KeptVersions kept = history.kept(release.key());
        List<Version> versions = new ArrayList<>(kept.readable());
        int number = versions.stream()
                .filter(version -> version.releaseId().equals(release.id()))
                .map(Version::number)
                .findFirst()
                .orElseGet(() -> keep(release, versions, kept.newest() + 1, now));
        List<Version> left =
                history.prune(release.key(), versions, release.options().historyLimit());
        Set<Integer> numbers = left.stream().map(Version::number).collect(Collectors.toSet());
        // Nobody knows what a damaged one needs.
        kept.damaged().forEach(damaged -> numbers.add(damaged.number()));
        return new Kept(number, numbers);
    }

    private int keep(Release release, List<Version> versions, int next, long now) {
        Version version = Versions.confirmed(release, target.material().manifest(), next, now);
        Version kept = history.add(release.key(), version, workloadFirst(), routing(release));
        versions.add(kept);
        return kept.number();
    }

    /** So that the way back knows which of several workloads moved in batches. */
    private Manifest workloadFirst() {
        return new Manifest(target.material().manifest().documents().stream()
                .sorted(Comparator.comparing(document -> !target.isWorkload(document)))
                .toList());
    }

    private static String routing(Release release) {
        return io.jenkins.plugins.batchrelease.record.Json.write(
                release.options().serviceSwitch());
    }
}
