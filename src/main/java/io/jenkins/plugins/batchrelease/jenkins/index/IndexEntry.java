package io.jenkins.plugins.batchrelease.jenkins.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One release of one build, as lists show it. Saved with the index, so a plain class made of plain parts. */
public final class IndexEntry {
    private final BuildPlace place;
    private final String token;
    private final String holderId;
    private final String releaseId;
    private final boolean held;
    private final String cluster;
    private final String namespace;
    private final String name;
    private final String startedBy;
    private final long startedAt;
    private final Standing standing;

    private IndexEntry(Draft draft, BuildPlace place) {
        this.place = place;
        this.token = draft.token;
        this.holderId = draft.holderId;
        this.releaseId = draft.releaseId;
        this.held = draft.held;
        this.cluster = draft.cluster;
        this.namespace = draft.namespace;
        this.name = draft.name;
        this.startedBy = draft.startedBy;
        this.startedAt = draft.startedAt;
        this.standing = draft.standing;
    }

    public BuildPlace place() {
        return place;
    }

    /** Names the release in addresses, unique in its build. */
    public String token() {
        return token;
    }

    /** The build as holder of the release; stays when the job is renamed. */
    public String holderId() {
        return holderId;
    }

    /** Unique for this attempt; two builds may keep the same one. */
    public String releaseId() {
        return releaseId;
    }

    /** Whether it is this build that drives it. */
    public boolean isHeld() {
        return held;
    }

    /** For people: the cluster's name, or what else the step said. */
    public String cluster() {
        return cluster;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    /** Id of the user who started the build; empty if nobody did. */
    public String startedBy() {
        return startedBy;
    }

    /** In milliseconds since the epoch. */
    public long startedAt() {
        return startedAt;
    }

    public Standing standing() {
        return standing;
    }

    public boolean isOpen() {
        return !standing.isClosed();
    }

    public Optional<WaitingGate> gate() {
        return standing.gate();
    }

    IndexEntry movedTo(BuildPlace other) {
        Draft same = new Draft(token, holderId);
        same.release(releaseId, held).key(cluster, namespace, name).start(startedBy, startedAt);
        return same.at(other, standing);
    }

    /** Whether nothing is missing: a file can be edited, and cut off. */
    boolean isSound() {
        return place != null
                && place.job() != null
                && standing != null
                && standing.isSound()
                && Stream.of(token, holderId, releaseId, cluster, namespace, name, startedBy)
                        .allMatch(text -> text != null);
    }

    private List<Object> parts() {
        return Arrays.asList(
                place, token, holderId, releaseId, held, cluster, namespace, name, startedBy, startedAt, standing);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexEntry that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** The parts of an entry, group by group. */
    public static final class Draft {
        private final String token;
        private final String holderId;
        private String releaseId = "";
        private boolean held;
        private String cluster = "";
        private String namespace = "";
        private String name = "";
        private String startedBy = "";
        private long startedAt;
        private Standing standing;

        public Draft(String token, String holderId) {
            this.token = token;
            this.holderId = holderId;
        }

        public Draft release(String id, boolean heldHere) {
            releaseId = id;
            held = heldHere;
            return this;
        }

        public Draft key(String clusterLabel, String inNamespace, String ofName) {
            cluster = clusterLabel;
            namespace = inNamespace;
            name = ofName;
            return this;
        }

        /** @param user empty if nobody started the build; @param at in milliseconds since the epoch */
        public Draft start(String user, long at) {
            startedBy = user;
            startedAt = at;
            return this;
        }

        public IndexEntry at(BuildPlace place, Standing how) {
            standing = how;
            return new IndexEntry(this, place);
        }
    }
}
