package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One workload, one open release, whatever their names. A record locks a name; two releases of one workload under two
 * names would move each other's pods past each other's gates. So who starts looks at the other records of the namespace,
 * before and once more after its own record is there: of two who start at once, who wrote later sees the other, and gives
 * way.
 */
public final class WorkloadLock {
    private final Cluster cluster;
    private final RecordStore records;

    public WorkloadLock(Cluster cluster) {
        this.cluster = cluster;
        this.records = new RecordStore(cluster);
    }

    /**
     * What occupies a workload.
     *
     * @param release the open release; empty if its record cannot be read
     * @param problem for people: which release or record it is, and what to do
     */
    public record Occupant(Optional<Release> release, String problem) {
        /** Whether it has only just taken its name, and may give way. */
        public boolean hasJustBegun() {
            return release.filter(other -> other.phase() == Phase.PREPARING).isPresent();
        }

        private static Occupant of(Release open) {
            return new Occupant(
                    Optional.of(open),
                    "Release " + open.key() + " of the same workload, " + open.workload() + ", is open: it is "
                            + open.phase().words()
                            + ", started by " + open.holder().place()
                            + ". Finish it with next and confirm, or roll it back; one workload has one open release.");
        }

        private static Occupant unreadable(WorkloadRef workload, RecordDamaged damaged) {
            return new Occupant(
                    Optional.empty(),
                    "A record of " + workload + " that may be of an open release cannot be read: "
                            + damaged.getMessage());
        }
    }

    /** The open release under another name that moves what a release moves; empty if there is none. One request. */
    public Optional<Occupant> occupant(Release release) {
        return occupant(release.key(), release.workload(), release.options().also());
    }

    /**
     * The open release under another name that was there before a claim; of two that claim at once, that is the one whose
     * record was written first. One request.
     */
    public Optional<Occupant> before(Claim claim) {
        Release ours = claim.record().release();
        return others(ours.key())
                .flatMap(secret ->
                        occupant(secret, ours.workload(), ours.options().also())
                                .filter(other -> other.release()
                                        .map(release -> claim.comesAfter(secret, release))
                                        .orElse(true))
                                .stream())
                .findFirst();
    }

    /**
     * The same for one that is being planned.
     *
     * @param also other workloads that it would write
     */
    public Optional<Occupant> occupant(ReleaseKey asking, WorkloadRef workload, List<WorkloadSelector> also) {
        return others(asking)
                .flatMap(secret -> occupant(secret, workload, also).stream())
                .findFirst();
    }

    private Stream<ObjectNode> others(ReleaseKey asking) {
        return cluster.list(ResourceType.SECRET, asking.namespace(), ReleaseLabels.OURS).stream()
                .filter(secret ->
                        SecretNames.RECORD_TYPE.equals(secret.path("type").asText()))
                .filter(secret -> !secret.at("/metadata/name").asText().equals(SecretNames.record(asking.name())));
    }

    private Optional<Occupant> occupant(ObjectNode secret, WorkloadRef workload, List<WorkloadSelector> also) {
        try {
            return Optional.of(records.release(secret))
                    .filter(release -> !release.closed())
                    .filter(release -> meet(release, workload, also))
                    .map(Occupant::of);
        } catch (RecordDamaged damaged) {
            // Its labels are all there is to go by: a record that somebody damaged does not free the workload.
            return SecretNames.mayOccupy(secret.at("/metadata/labels"), workload)
                    ? Optional.of(Occupant.unreadable(workload, damaged))
                    : Optional.empty();
        }
    }

    private static boolean meet(Release open, WorkloadRef workload, List<WorkloadSelector> also) {
        List<WorkloadSelector> theirs = open.options().also();
        return open.workload().isSameObjectAs(workload)
                || theirs.stream()
                        .anyMatch(one -> one.matches(workload) || also.stream().anyMatch(one::meets))
                || also.stream().anyMatch(one -> one.matches(open.workload()));
    }
}
