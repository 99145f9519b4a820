package io.jenkins.plugins.batchrelease.jenkins.index;

import io.jenkins.plugins.batchrelease.release.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a release is, for lists. Saved with the index, so a plain class. */
public final class Standing {
    private final String phase;
    private final boolean closed;
    private final int batch;
    private final int batches;
    private final long since;
    private final int version;
    private final String hold;
    /** Null if no gate stands open: the form that is saved has no word for that. */
    private final WaitingGate gate;

    /**
     * @param closed whether nothing remains to be done for it
     * @param batch number of the batch under way or done last; 0 before the first
     * @param since when that began, in milliseconds since the epoch
     * @param version what it became; 0 until then
     * @param hold why it is held; empty if it is not
     */
    public Standing(
            Phase phase,
            boolean closed,
            int batch,
            int batches,
            long since,
            int version,
            String hold,
            Optional<WaitingGate> gate) {
        this.phase = phase.name();
        this.closed = closed;
        this.batch = batch;
        this.batches = batches;
        this.since = since;
        this.version = version;
        this.hold = hold;
        this.gate = gate.orElse(null);
    }

    public Phase phase() {
        return Phase.valueOf(phase);
    }

    public boolean isClosed() {
        return closed;
    }

    public int batch() {
        return batch;
    }

    public int batches() {
        return batches;
    }

    public long since() {
        return since;
    }

    public int version() {
        return version;
    }

    public String hold() {
        return hold;
    }

    public Optional<WaitingGate> gate() {
        return Optional.ofNullable(gate);
    }

    boolean isSound() {
        return Arrays.stream(Phase.values()).anyMatch(known -> known.name().equals(phase))
                && hold != null
                && (gate == null || gate.isSound());
    }

    private List<Object> parts() {
        return Arrays.asList(phase, closed, batch, batches, since, version, hold, gate);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standing that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
