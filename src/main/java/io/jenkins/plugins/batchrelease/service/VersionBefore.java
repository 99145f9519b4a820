package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.record.DamagedVersion;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which version is the one before what runs, for whoever goes back and names none. Where that is not clear, it asks. */
final class VersionBefore {
    private final ReleaseKey key;
    private final KeptVersions kept;
    private final WhatRuns running;

    VersionBefore(ReleaseKey key, KeptVersions kept, WhatRuns running) {
        this.key = key;
        this.kept = kept;
        this.running = running;
    }

    /**
     * @throws NotFound if there is none
     * @throws RequestRefused if what runs is an older version already: the one before it is what somebody went away from;
     *     or if the version is damaged
     */
    int number() {
        int runs = kept.newest();
        // What runs is no version: the last one that people said is good is what was before it.
        Optional<Version> newest = running.newestThatDoesNotRun(key);
        if (newest.isPresent()) {
            running.olderThatRuns(key).ifPresent(older -> {
                throw new RequestRefused("Release " + key + " is back already: what runs is " + older.label()
                        + ", which was brought outside of releases. " + advice());
            });
            return newest.get().number();
        }
        int before = kept.numbers().filter(number -> number < runs).max().orElse(0);
        if (before == 0) {
            throw new NotFound(
                    runs == 0
                            ? "Release " + key
                                    + " has no version to go back to: none was confirmed under this name. Bring"
                                    + " what is to run with a new release."
                            : "Release " + key + " has one version, v" + runs
                                    + ", and nothing before it to go back to. Bring what is to run with a new release.");
        }
        restored(runs).ifPresent(from -> {
            throw new RequestRefused("Release " + key + " is back already: v" + runs + ", which runs, is v" + from
                    + " again. " + advice());
        });
        kept.damaged().stream()
                .filter(damaged -> damaged.number() == before)
                .map(DamagedVersion::why)
                .findFirst()
                .ifPresent(why -> {
                    throw new RequestRefused("Release " + key + ": v" + before
                            + ", the version before the one that runs," + " is damaged. " + why + " " + advice());
                });
        return before;
    }

    private Optional<Integer> restored(int runs) {
        return kept.readable().stream()
                .filter(version -> version.number() == runs)
                .findFirst()
                .flatMap(Version::restores);
    }

    private String advice() {
        return "For an older version, name it with to (at the command line --to); kept are " + names(kept.readable())
                + ".";
    }

    static String names(List<Version> versions) {
        return versions.isEmpty()
                ? "none"
                : versions.stream().map(Version::label).collect(Collectors.joining(", "));
    }
}
