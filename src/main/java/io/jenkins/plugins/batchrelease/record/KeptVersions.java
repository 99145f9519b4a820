package io.jenkins.plugins.batchrelease.record;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the history of a release keeps.
 *
 * @param readable its versions, oldest first
 * @param damaged those that cannot be read, oldest first
 * @param foreign numbers of the readable ones that this Jenkins did not write for this cluster; empty for whoever cannot tell
 */
public record KeptVersions(List<Version> readable, List<DamagedVersion> damaged, Set<Integer> foreign) {
    public KeptVersions {
        readable = List.copyOf(readable);
        damaged = List.copyOf(damaged);
        foreign = Set.copyOf(foreign);
    }

    /** Of which nobody says who wrote them. */
    public static KeptVersions of(List<Version> readable) {
        return new KeptVersions(readable, List.of(), Set.of());
    }

    /** Whether somebody else than this Jenkins wrote a version, as far as this process can tell. */
    public boolean isForeign(Version version) {
        return foreign.contains(version.number());
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
