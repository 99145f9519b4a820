package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.MergePatch;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.release.Release;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The record of a release that starts, just written: its name is taken, and nothing else has happened. */
public final class Claim {
    private static final Set<ClusterException.Kind> NOT_OURS_ANY_MORE =
            Set.of(ClusterException.Kind.CONFLICT, ClusterException.Kind.NOT_FOUND);

    private final Cluster cluster;
    private final ObjectRef ref;
    private final StoredRecord record;
    private final Optional<ObjectNode> replaced;

    /** @param replaced the Secret with the record of a closed release that this one took the place of */
    Claim(Cluster cluster, ObjectRef ref, StoredRecord record, Optional<ObjectNode> replaced) {
        this.cluster = cluster;
        this.ref = ref;
        this.record = record;
        this.replaced = replaced;
    }

    public StoredRecord record() {
        return record;
    }

    /**
     * Frees the name again: what was there before is there again. What somebody else has made of the record meanwhile is
     * left alone.
     */
    public void withdraw() {
        Optional<ObjectNode> live = cluster.get(ref).filter(this::isOurs);
        try {
            live.ifPresent(secret -> replaced.ifPresentOrElse(
                    before -> cluster.patch(ref, backTo(before, secret), false),
                    () -> cluster.deleteAsSeen(ref, secret)));
        } catch (ClusterException failure) {
            if (!NOT_OURS_ANY_MORE.contains(failure.kind())) {
                throw failure;
            }
        }
    }

    /**
     * Whether the Secret of another release was written before this one. Both look round after they have written, so of two
     * that claim one workload at once the later one sees the earlier one for certain, and gives way.
     *
     * @return true, too, for one that has gone on since it was claimed, or if the server's versions say nothing
     */
    boolean comesAfter(ObjectNode secret, Release other) {
        boolean justClaimed = other.phase() == record.release().phase()
                && other.sequence() == record.release().sequence()
                && !RecordStore.hasSignOfLife(secret);
        try {
            return !justClaimed || number(version(secret)).compareTo(number(record.resourceVersion())) < 0;
        } catch (NumberFormatException opaque) {
            return true;
        }
    }

    private boolean isOurs(ObjectNode secret) {
        return version(secret).equals(record.resourceVersion());
    }

    private static ObjectNode backTo(ObjectNode before, ObjectNode live) {
        ObjectNode wanted = before.deepCopy();
        ObjectNode metadata = wanted.withObject("/metadata");
        for (String servers : List.of("managedFields", "resourceVersion")) {
            metadata.set(servers, live.at("/metadata/" + servers));
        }
        ObjectNode patch = MergePatch.between(live, wanted);
        patch.withObject("/metadata").put("resourceVersion", version(live));
        return patch;
    }

    private static String version(JsonNode secret) {
        return secret.at("/metadata/resourceVersion").asText();
    }

    private static BigInteger number(String version) {
        return new BigInteger(version);
    }
}
