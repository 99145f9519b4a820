package io.jenkins.plugins.batchrelease.record;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the history of a release keeps.
 *
 * @param readable its versions, oldest first
 * @param damaged those that cannot be read, oldest first
 */
public record KeptVersions(List<Version> readable, List<DamagedVersion> damaged) {
    public KeptVersions {
        readable = List.copyOf(readable);
        damaged = List.copyOf(damaged);
    }

    /** The numbers of all of them. */
    public IntStream numbers() {
        return IntStream.concat(
                readable.stream().mapToInt(Version::number), damaged.stream().mapToInt(DamagedVersion::number));
    }

    /** Number of the version that runs if no release is open; 0 if there is none. */
    public int newest() {
        return numbers().max().orElse(0);
    }
}
