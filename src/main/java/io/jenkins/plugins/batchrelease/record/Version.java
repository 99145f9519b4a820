package io.jenkins.plugins.batchrelease.record;

import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import java.util.List;
import java.util.Optional;

/**
 * A version that was confirmed, or that was found running before the first release.
 *
 * @param schema version of this shape in JSON
 * @param number N of vN
 * @param release name of the release
 * @param releaseId of the attempt that made it; empty if it was found running
 * @param at when, in milliseconds since the epoch
 * @param by who confirmed it
 * @param images images of the workload's containers, {@code nginx=nginx:1.27}
 * @param replicas how many pods it had
 * @param restores the earlier version whose content this is, if it was a rollback
 * @param note for people: how it came to be
 * @param mechanism how its workload was moved
 * @param audit who did what and when, oldest first
 */
public record Version(
        int schema,
        int number,
        String release,
        String releaseId,
        long at,
        Actor by,
        List<String> images,
        int replicas,
        Optional<Integer> restores,
        String note,
        Mechanism mechanism,
        List<AuditEntry> audit) {
    public static final int SCHEMA = 1;

    /** Versions that earlier ones of this software kept do not say how they were moved: in their kind's way. */
    public Version {
        mechanism = mechanism == null ? Mechanism.ofItsKind() : mechanism;
    }

    /** {@code v3} */
    public String label() {
        return "v" + number;
    }
}
