package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.Journal;
import io.jenkins.plugins.batchrelease.run.MirroredJournal;
import io.jenkins.plugins.batchrelease.service.Journals;
import java.util.Optional;

/** Releases of builds: in the cluster under the seal of this Jenkins, and in the build's own file. */
final class BuildJournals implements Journals {
    private final OwnCopies copies;
    private final Seal seal;

    BuildJournals(OwnCopies copies, Seal seal) {
        this.copies = copies;
        this.seal = seal;
    }

    /** The build's own copy is on disk before the first change, too. */
    @Override
    public Journal open(RecordStore records, StoredRecord known, Release believed) {
        Optional<PlannedChanges> changes = known.material().changes();
        copies.keep(believed, changes);
        return new MirroredJournal(state -> copies.keep(state, changes), records, known);
    }

    @Override
    public Optional<Release> kept(Release recorded) {
        return copies.kept(recorded);
    }

    @Override
    public Seal seal() {
        return seal;
    }
}
