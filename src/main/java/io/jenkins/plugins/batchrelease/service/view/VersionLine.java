package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * A version of the history.
 *
 * @param number N of vN
 * @param at when it was confirmed, or found, in milliseconds since the epoch
 * @param by who confirmed it
 * @param images images of the workload's containers, {@code nginx=nginx:1.27}
 * @param note how it came to be; may be empty
 * @param restores the earlier version whose content this is, if it was a rollback
 * @param current whether it is the last one that was said to be good
 * @param foreign whether somebody else than this Jenkins wrote it, or it was written for another cluster; false where that
 *     cannot be told
 */
public record VersionLine(
        int number,
        long at,
        String by,
        List<String> images,
        String note,
        Optional<Integer> restores,
        boolean current,
        boolean foreign) {
    static List<VersionLine> of(KeptVersions versions, Optional<Release> release) {
        int current = current(versions.readable(), release);
        return versions.readable().stream()
                .map(version -> new VersionLine(
                        version.number(),
                        version.at(),
                        version.by().id(),
                        version.images(),
                        version.note(),
                        version.restores(),
                        version.number() == current,
                        versions.isForeign(version)))
                .toList();
    }

    private static int current(List<Version> versions, Optional<Release> release) {
        int newest = versions.stream().mapToInt(Version::number).max().orElse(0);
        // An old release may have been followed by others; the newest one may not be in the list yet.
        return Math.max(newest, release.map(Release::version).orElse(0));
    }
}
