package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.plan.SecretValues;
import io.jenkins.plugins.batchrelease.record.Claim;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.record.WorkloadLock;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.OpenAlready;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.run.Executors;
import io.jenkins.plugins.batchrelease.run.ReleaseListener;
import io.jenkins.plugins.batchrelease.run.ReleaseRunner;
import io.jenkins.plugins.batchrelease.run.SignsOfLife;
import io.jenkins.plugins.batchrelease.service.report.PodReport;
import io.jenkins.plugins.batchrelease.service.report.PodReporter;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The one door to the releases of a cluster.
 *
 * <p>What takes time in the cluster answers with a future that completes when the release comes to rest: at a gate, held,
 * or over. The calls themselves make a few requests and return; they are not for a thread that must not do I/O.
 */
public final class ReleaseService implements AutoCloseable {
    /** How long a look at pods may be held up by something else that is under way for the release. */
    private static final long LOOK_MILLIS = 2_000;
    /** At most so many threads work for one cluster at a time: one that is slow to answer leaves some to the others. */
    private static final int WORKERS = 3;

    private final Cluster cluster;
    private final RecordStore records;
    private final Journals journals;
    private final Executors executors;
    private final Clock clock;
    private final Runners runners;
    private final RightsToMove rights;
    private final Duration rhythm;

    /** Takes the cluster over: {@link #close} closes it. */
    public ReleaseService(Cluster cluster, Journals journals, Executors executors, Clock clock) {
        this(cluster, journals, executors, clock, SignsOfLife.USUAL);
    }

    /** The same, with another rhythm of the signs of life that those who drive a release leave in its record. */
    public ReleaseService(Cluster cluster, Journals journals, Executors executors, Clock clock, Duration rhythm) {
        this.cluster = cluster;
        this.records = new RecordStore(cluster, journals.seal());
        this.journals = journals;
        this.executors = executors.sharing(WORKERS);
        this.clock = cluster.clock(clock);
        this.runners = new Runners(cluster, records, journals, this.executors, this.clock, rhythm);
        this.rights = new RightsToMove(cluster);
        this.rhythm = rhythm;
    }

    public Cluster cluster() {
        return cluster;
    }

    /** What would happen. Changes nothing. */
    public ReleasePlan plan(ReleaseRequest request) {
        return new Planner(cluster, journals.seal()).plan(request);
    }

    /**
     * Starts a release: takes the lock, applies the documents, moves no pod.
     *
     * @return the release when it is prepared, or held because it could not be
     * @throws PlanRefused if the plan is not possible
     * @throws OpenAlready if a release of that name, or of that workload, is open
     */
    public CompletableFuture<Release> start(ReleasePlan plan, Holder holder) {
        return start(plan, holder, "");
    }

    /** The same, with what the person said about it for the audit. */
    public CompletableFuture<Release> start(ReleasePlan plan, Holder holder, String comment) {
        if (!plan.isPossible()) {
            throw new PlanRefused(plan.problems());
        }
        long now = clock.millis();
        Release planned = Release.planned(
                plan.key(),
                UUID.randomUUID().toString(),
                plan.workload(),
                plan.change(),
                plan.options(),
                plan.schedule(),
                holder,
                now);
        Release started = new ReleaseMachine().start(planned, comment, now).release();
        records.checkSize(started, plan.material());
        runners.drivesFor(holder);
        Claim claim = records.claim(started, plan.material());
        giveWay(claim);
        return runners.begin(claim.record(), started).atRest();
    }

    /** Somebody else may have started a release of the same workload, under another name, since ours was planned. */
    private void giveWay(Claim claim) {
        Optional<WorkloadLock.Occupant> before;
        try {
            before = new WorkloadLock(cluster).before(claim);
        } catch (RuntimeException | Error failure) {
            claim.withdraw();
            throw failure;
        }
        before.ifPresent(other -> {
            claim.withdraw();
            throw new OpenAlready(other.problem(), other.release());
        });
    }

    /**
     * Moves the next batch; goes on with one that was interrupted; tries again what is held.
     *
     * @throws RequestRefused if our credentials lack a right for that; the release stays where it is
     */
    public CompletableFuture<Release> next(ReleaseKey key, Holder holder) {
        return next(key, holder, "");
    }

    /** The same; {@code withoutApproval} says why somebody at the command line goes past a gate that waits. */
    public CompletableFuture<Release> next(ReleaseKey key, Holder holder, String withoutApproval) {
        ReleaseRunner runner = drive(key, holder);
        Release known = runner.release();
        ReleaseEvent next = new ReleaseEvent.NextRequested(holder, withoutApproval, Optional.of(known.batch()));
        if (!known.phase().isMoving()) {
            return ask(runner, next);
        }
        boolean preparing = known.phase() == Phase.PREPARING;
        return goOn(runner, holder)
                .thenCompose(release -> preparing && release.phase() == Phase.PREPARED
                        ? ask(runner, next)
                        : CompletableFuture.completedFuture(release));
    }

    /** Goes on from what another hand made of the workload; its pods count for a batch, and pass no gate by that. */
    public CompletableFuture<Release> takeOver(ReleaseKey key, Holder holder) {
        ReleaseRunner runner = drive(key, holder);
        return runner.takeOver(holder).thenCompose(kept -> runner.atRest());
    }

    /** Gives an open release up: only its record is written. Works without the workload and without its kind. */
    public CompletableFuture<Release> abandon(ReleaseKey key, Actor who, String where, String comment) {
        ReleaseEvent.ForgetRequested event = new ReleaseEvent.ForgetRequested(who, where, comment);
        return runners.known(key)
                .filter(known -> known.release().isOpen())
                .map(known -> known.submit(event))
                .orElseGet(() -> CompletableFuture.completedFuture(
                        new Abandonment(records, journals, clock).perform(key, event, () -> runners.notFound(key))));
    }

    /** Deletes a record that nobody can read any more: the lock is free, and nothing else is touched. */
    public void discardRecord(ReleaseKey key) {
        records.delete(key);
    }

    /** Makes the release a version. */
    public CompletableFuture<Release> confirm(ReleaseKey key, Holder holder, String comment) {
        return confirm(key, holder, comment, "");
    }

    /** The same; {@code withoutApproval} says why somebody at the command line goes past a gate that waits. */
    public CompletableFuture<Release> confirm(ReleaseKey key, Holder holder, String comment, String withoutApproval) {
        ReleaseRunner runner = drive(key, holder);
        return runner.release().phase() == Phase.CONFIRMED && !runner.release().closed()
                ? goOn(runner, holder)
                : ask(runner, new ReleaseEvent.ConfirmRequested(holder, comment, withoutApproval));
    }

    /** Puts back what ran before an open release. */
    public CompletableFuture<Release> rollback(ReleaseKey key, Holder holder, String comment) {
        ReleaseRunner runner = drive(key, holder);
        return runner.release().phase() == Phase.ROLLING_BACK
                ? goOn(runner, holder)
                : ask(runner, new ReleaseEvent.RollbackRequested(holder, comment));
    }

    /** Opens a gate after the batch that is done. */
    public CompletableFuture<Release> requestGate(ReleaseKey key, ReleaseEvent.GateRequested request) {
        return runners.of(key).submit(request);
    }

    /** Keeps what somebody decided. Moves nothing. */
    public CompletableFuture<Release> decide(ReleaseKey key, Decision decision, Actor who, String where) {
        return runners.of(key).submit(new ReleaseEvent.Decided(decision, who, where));
    }

    /** The same, of somebody who was checked against {@code rules}: if more is asked meanwhile, the approval is refused. */
    public CompletableFuture<Release> decide(ReleaseKey key, Decision decision, Actor who, String where, String rules) {
        return runners.of(key).submit(new ReleaseEvent.Decided(decision, who, where, Optional.of(rules)));
    }

    /** Lets a gate pass by itself, because nobody objected in time. {@code comment}: for the audit. */
    public CompletableFuture<Release> passGate(ReleaseKey key, int batch, String planHash, String comment) {
        return runners.of(key).submit(new ReleaseEvent.ObjectionTimeOver(batch, planHash, comment));
    }

    /** Ends a gate at which nobody decided in time: holds the release, or has {@code holder} take it back. */
    public CompletableFuture<Release> endGate(
            ReleaseKey key, int batch, String planHash, Policy policy, Holder holder) {
        return runners.drive(key, holder).submit(new ReleaseEvent.DecisionTimeOver(batch, planHash, policy, holder));
    }

    /** Stops the release where it is. */
    public CompletableFuture<Release> hold(ReleaseKey key, Actor who, String where, String comment) {
        return runners.of(key).submit(new ReleaseEvent.HoldRequested(who, where, comment));
    }

    /**
     * Sees whether what is there under a key is the release that somebody means.
     *
     * @param ours it, as it is known
     * @throws io.jenkins.plugins.batchrelease.release.AnotherRelease if it is another one
     */
    public void requireSame(Release ours) {
        runners.requireSame(ours);
    }

    /** The release given up, for whoever keeps a copy of it: its record is another one's, or is no record any more. */
    public Release disowned(Release ours, Actor who, String where, String comment) {
        ReleaseEvent.ForgetRequested event = new ReleaseEvent.ForgetRequested(who, where, comment);
        return new ReleaseMachine().on(ours, event, clock.millis()).release();
    }

    /** Goes on with whatever a holder had under way, after it was away. */
    public ReleaseRunner resume(ReleaseKey key, Holder holder) {
        return runners.drive(key, holder);
    }

    /** The release and its pods as they are now. */
    public ReleaseStatus status(ReleaseKey key) {
        ReleaseRunner runner = runners.of(key);
        return runner.look()
                .thenApply(progress -> new ReleaseStatus(runner.release(), progress))
                .join();
    }

    /**
     * Why a pod of the release is not ready. Makes a few requests and takes ten seconds at most.
     *
     * @throws NotFound if the release has no such pod
     */
    public PodReport podReport(ReleaseKey key, String pod) {
        ReleaseRunner runner = runners.of(key);
        List<PodView> pods = runner.look()
                .thenApply(progress -> runner.pods())
                .completeOnTimeout(runner.pods(), LOOK_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        PodView found = pods.stream()
                .filter(one -> one.name().equals(pod))
                .findFirst()
                .orElseThrow(() -> new NotFound("Release " + key + " has no pod of that name; its pods are: "
                        + pods.stream().map(PodView::name).collect(Collectors.joining(", ")) + "."));
        SecretValues secrets = SecretValues.in(runner.material().documents());
        return new PodReporter(cluster.pods(key.namespace()), secrets, clock).report(found.name(), found.uid());
    }

    /** The release when it next comes to rest. */
    public CompletableFuture<Release> atRest(ReleaseKey key) {
        return runners.of(key).atRest();
    }

    /** Calls with every change, and once at once. @return ends it */
    public Runnable follow(ReleaseKey key, ReleaseListener listener) {
        ReleaseRunner runner = runners.of(key);
        runner.listen(listener);
        return () -> runner.unlisten(listener);
    }

    /** What was shown before a release started, values of Secrets masked; empty if its record keeps none. */
    public Optional<PlannedChanges> changes(ReleaseKey key) {
        // One that is over for us may have been followed by another release of that name.
        return runners.known(key)
                .filter(known -> !known.release().closed())
                .map(known -> known.material().changes())
                .orElseGet(() -> records.read(key)
                        .orElseThrow(() -> runners.notFound(key))
                        .material()
                        .changes());
    }

    /** Calls once when no release of that name is open, at once if none is; the call must not block. @return ends it */
    public Runnable whenFree(ReleaseKey key, Runnable free) {
        Vacancy vacancy = new Vacancy(key, records, free);
        vacancy.begin(executors.workers());
        return vacancy::end;
    }

    /** The versions that are kept and can be read, oldest first. */
    public List<Version> history(ReleaseKey key) {
        return kept(key).readable();
    }

    /** The versions that are kept, damaged ones as well. */
    public KeptVersions kept(ReleaseKey key) {
        return new History(cluster, journals.seal()).kept(key);
    }

    /**
     * The newest version of a release's history, if what runs is certainly another one: it was changed outside of releases,
     * or left half-way. Empty if it runs, if there is none, if a release is open, or if nobody can tell.
     */
    public Optional<Version> newestThatDoesNotRun(ReleaseKey key) {
        return new WhatRuns(cluster, journals.seal()).newestThatDoesNotRun(key);
    }

    /** The releases of a namespace, open ones and the last closed one of each name. */
    public List<Release> releases(String namespace) {
        return records.list(namespace);
    }

    private ReleaseRunner drive(ReleaseKey key, Holder holder) {
        rights.require(runners.of(key).release(), holder);
        return runners.drive(key, holder);
    }

    /** The same, and of each for how long its driver has been silent, if that is for too long. */
    public List<Listing> listings(String namespace) {
        return records.listed(namespace).stream()
                .map(listed -> new Listing(
                        listed.release(),
                        SignsOfLife.silence(listed.release(), listed.aliveAt(), clock.millis(), rhythm)))
                .toList();
    }

    private static CompletableFuture<Release> ask(ReleaseRunner runner, ReleaseEvent event) {
        return runner.submit(event).thenCompose(kept -> runner.atRest());
    }

    private static CompletableFuture<Release> goOn(ReleaseRunner runner, Holder holder) {
        return runner.submit(new ReleaseEvent.TakenOver(holder)).thenCompose(kept -> runner.atRest());
    }

    /** Lets go of a release that is over; its watches end if nobody else needs them. */
    public void putAside(ReleaseKey key) {
        runners.putAside(key);
    }

    /** Stops driving what a holder holds, for the holder is gone. The releases stay as they are; somebody can take them over. */
    public void letGo(String holderId) {
        runners.letGo(holderId);
    }

    /** The pods of a release as they were seen last; empty if nobody looks at it here. Asks nobody. */
    public Optional<Progress> seen(Release release) {
        return runners.known(release.key())
                .filter(runner -> runner.release().id().equals(release.id()))
                .map(ReleaseRunner::progress)
                .filter(Progress::isSeen);
    }

    /** The same of a release by its id, wherever it is called what. */
    public Optional<Progress> seen(String releaseId) {
        return runners.all().stream()
                .filter(runner -> runner.release().id().equals(releaseId))
                .map(ReleaseRunner::progress)
                .findFirst();
    }

    /** Whether no release is driven or looked at. */
    public boolean isIdle() {
        return runners.isEmpty();
    }

    /** Closes it because another service takes its place: whoever waits, or asks it from now on, is told to ask again. */
    public void replace() {
        runners.replace();
        cluster.close();
    }

    @Override
    public void close() {
        runners.close();
        cluster.close();
    }
}
