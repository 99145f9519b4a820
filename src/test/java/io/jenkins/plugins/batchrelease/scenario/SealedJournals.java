package io.jenkins.plugins.batchrelease.scenario;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.record.ClusterSeal;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.Journal;
import io.jenkins.plugins.batchrelease.run.MirroredJournal;
import io.jenkins.plugins.batchrelease.service.Journals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A Jenkins, as far as a scenario has one: a key of its own, and copies of its releases beside the records. */
final class SealedJournals implements Journals {
    private final Map<String, Release> copies = new ConcurrentHashMap<>();
    private final Seal seal;

    SealedJournals(String key) {
        this(key, Set.of("cluster prod"));
    }

    /** @param marks what this Jenkins knows the cluster by */
    SealedJournals(String key, Set<String> marks) {
        this.seal = new ClusterSeal(content -> PlanHash.of(key, content), marks);
    }

    @Override
    public Journal open(RecordStore records, StoredRecord known, Release believed) {
        keep(believed);
        return new MirroredJournal(this::keep, records, known);
    }

    private void keep(Release release) {
        copies.merge(release.id(), release, (old, now) -> now.sequence() > old.sequence() ? now : old);
    }

    @Override
    public Optional<Release> kept(Release recorded) {
        return Optional.ofNullable(copies.get(recorded.id()));
    }

    @Override
    public Seal seal() {
        return seal;
    }
}
