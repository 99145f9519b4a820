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

    VersionBefore(ReleaseKey key, KeptVersions kept) {
        this.key = key;
        this.kept = kept;
    }

    /**
     * @throws NotFound if there is none
     * @throws RequestRefused if what runs is an older version already: the one before it is what somebody went away from;
     *     or if the version is damaged
     */
    int number() {
        int runs = kept.newest();
        int before = kept.numbers().filter(number -> number < runs).max().orElse(0);
        if (before == 0) {
            throw new NotFound(
                    "Release " + key + " has no version before the one that runs; kept are " + names(kept.readable()));
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
