package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.record.Adoption;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.AnotherRelease;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.run.Executors;
import io.jenkins.plugins.batchrelease.run.ReleaseRunner;
import io.jenkins.plugins.batchrelease.run.Target;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The runners of a process: one for each release that it drives or looks at. */
final class Runners implements AutoCloseable {
    private final Cluster cluster;
    private final RecordStore records;
    private final Journals journals;
    private final Executors executors;
    private final Clock clock;
    private final Duration rhythm;
    private final Set<String> ourHolders = ConcurrentHashMap.newKeySet();
    private final Map<ReleaseKey, ReleaseRunner> runners = new ConcurrentHashMap<>();
    private volatile boolean replaced;

    Runners(
            Cluster cluster,
            RecordStore records,
            Journals journals,
            Executors executors,
            Clock clock,
            Duration rhythm) {
        this.cluster = cluster;
        this.records = records;
        this.journals = journals;
        this.executors = executors;
        this.clock = clock;
        this.rhythm = rhythm;
    }

    /** This process acts for a holder from now on. */
    void drivesFor(Holder holder) {
        ourHolders.add(holder.id());
    }

    /** Begins to drive a release whose record has just been written. */
    ReleaseRunner begin(StoredRecord record, Release started) {
        ReleaseRunner runner = open(record, started);
        Optional.ofNullable(runners.put(started.key(), runner)).ifPresent(ReleaseRunner::close);
        runner.resume();
        return runner;
    }

    /** The runner of a release, if this process has one. */
    Optional<ReleaseRunner> known(ReleaseKey key) {
        return Optional.ofNullable(runners.get(key));
    }

    /** Lets go of a release that is over; its watches end if nobody else needs them. */
    void putAside(ReleaseKey key) {
        runners.computeIfPresent(key, (same, runner) -> {
            if (!runner.release().closed()) {
                // Somebody has started the next release of that name meanwhile.
                return runner;
            }
            runner.close();
            return null;
        });
    }

    /** Stops driving what a holder holds, for the holder is gone. The releases stay as they are; somebody can take them over. */
    void letGo(String holderId) {
        ourHolders.remove(holderId);
        runners.values().removeIf(runner -> {
            boolean theirs = runner.release().holder().id().equals(holderId);
            if (theirs) {
                runner.close();
            }
            return theirs;
        });
    }

    /** @throws AnotherRelease if what is there under its key is another release */
    void requireSame(Release ours) {
        Release there = of(ours.key()).release();
        if (!there.id().equals(ours.id())) {
            throw new AnotherRelease(ours, there);
        }
    }

    /** The runner of a release that {@code holder} is to drive from now on. */
    ReleaseRunner drive(ReleaseKey key, Holder holder) {
        ourHolders.add(holder.id());
        ReleaseRunner runner = of(key);
        runner.resume();
        return runner;
    }

    /**
     * The runner of a release: the one that is there, or one that its record begins.
     *
     * @throws NotFound if there is no such release
     */
    ReleaseRunner of(ReleaseKey key) {
        if (replaced) {
            throw new ClusterException(
                    ClusterException.Kind.UNAVAILABLE, "The connection was closed, for another takes its place");
        }
        ReleaseRunner known = runners.get(key);
        if (known != null && known.release().closed()) {
            // Over for us; somebody else may have started the next release of that name.
            putAside(key);
        }
        ReleaseRunner open = runners.get(key);
        return open != null ? open : opened(key);
    }

    /** Requests are made outside the map: one release whose cluster does not answer must not keep another one waiting. */
    private ReleaseRunner opened(ReleaseKey key) {
        ReleaseRunner mine = take(records.read(key).orElseThrow(() -> notFound(key)));
        ReleaseRunner faster = runners.putIfAbsent(key, mine);
        if (faster == null) {
            return mine;
        }
        mine.close();
        return faster;
    }

    /** Says which releases there are instead. */
    NotFound notFound(ReleaseKey key) {
        List<String> there;
        try {
            there = records.list(key.namespace()).stream()
                    .map(release -> release.key().name())
                    .toList();
        } catch (ClusterException refused) {
            if (refused.kind() != ClusterException.Kind.FORBIDDEN) {
                throw refused;
            }
            // Whose rights are on named records is told about that name alone.
            return new NotFound("There is no release " + key + ".");
        }
        return new NotFound("There is no release " + key + ". In namespace " + key.namespace() + " there "
                + (there.isEmpty() ? "is none." : "are: " + String.join(", ", there) + "."));
    }

    /** Begins with what a record says, as far as it may be believed. */
    private ReleaseRunner take(StoredRecord record) {
        return open(record, Adoption.first(record, journals.kept(record.release())));
    }

    private ReleaseRunner open(StoredRecord record, Release release) {
        Workload workload = Workloads.of(release.workload(), release.options().mechanism())
                .orElseThrow(() -> new NotFound("Release " + release.key() + " is about a "
                        + release.workload().kind() + ", which this version cannot release"));
        ResourceType type = workload.type();
        ObjectRef ref = new ObjectRef(
                type, release.key().namespace(), release.workload().name());
        Target target = new Target(cluster, workload, ref, record.material());
        return new ReleaseRunner(
                target,
                record.with(release),
                journals.open(records, record, release),
                journals.seal(),
                ourHolders::contains,
                executors,
                clock,
                rhythm);
    }

    /** All there are now. */
    List<ReleaseRunner> all() {
        return List.copyOf(runners.values());
    }

    /** Whether no release is driven or looked at. */
    boolean isEmpty() {
        return runners.isEmpty();
    }

    /** Whoever waits, or asks from now on, is told to ask again. */
    void replace() {
        replaced = true;
        runners.values().forEach(ReleaseRunner::replace);
        close();
    }

    @Override
    public void close() {
        runners.values().forEach(ReleaseRunner::close);
        runners.clear();
    }
}
