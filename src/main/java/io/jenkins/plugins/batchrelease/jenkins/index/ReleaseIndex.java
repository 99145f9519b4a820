package io.jenkins.plugins.batchrelease.jenkins.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The releases of all builds, by build. In memory; {@link IndexFile} keeps it. Open releases are all there, of those that
 * are over the newest: so it stays small however long Jenkins lives.
 */
public final class ReleaseIndex {
    /** As many as somebody pages through. */
    static final int FINISHED_OF_A_JOB = 100;

    static final int FINISHED = 2_000;

    private final int finishedOfAJob;
    private final int finished;
    private final Runnable changed;
    private final Map<BuildPlace, List<IndexEntry>> builds = new HashMap<>();
    private volatile boolean complete;
    /** Asked for with every page of Jenkins; empty when it has to be sorted anew. */
    private List<IndexEntry> sorted = List.of();

    /** @param changed called, with a lock held, when there is something to save */
    public ReleaseIndex(Runnable changed) {
        this(FINISHED_OF_A_JOB, FINISHED, changed);
    }

    ReleaseIndex(int finishedOfAJob, int finished, Runnable changed) {
        this.finishedOfAJob = finishedOfAJob;
        this.finished = finished;
        this.changed = changed;
    }

    /** All entries, the newest start first. */
    public synchronized List<IndexEntry> all() {
        if (sorted.isEmpty()) {
            sorted = builds.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingLong(IndexEntry::startedAt).reversed())
                    .toList();
        }
        return sorted;
    }

    /** Whether every build that keeps releases has been looked at. */
    public boolean isComplete() {
        return complete;
    }

    /** Puts what a build keeps now in the place of what was known of it. */
    public synchronized void put(BuildPlace place, List<IndexEntry> entries) {
        List<IndexEntry> before = builds.getOrDefault(place, List.of());
        set(place, entries);
        dropOldest(place.job());
        if (!before.equals(builds.getOrDefault(place, List.of()))) {
            changed();
        }
    }

    /** A build is gone. @return what was known of it */
    public synchronized List<IndexEntry> remove(BuildPlace place) {
        List<IndexEntry> gone = builds.remove(place);
        if (gone != null) {
            changed();
        }
        return gone == null ? List.of() : gone;
    }

    /** A job, or a folder with all its jobs, is gone. @return what was known of it */
    public synchronized List<IndexEntry> removeAll(String fullName) {
        List<BuildPlace> gone = builds.keySet().stream()
                .filter(place -> place.isWithin(fullName))
                .toList();
        return gone.stream().flatMap(place -> remove(place).stream()).toList();
    }

    /** A job has another name. */
    public synchronized void move(String from, String to) {
        List<BuildPlace> moved = builds.keySet().stream()
                .filter(place -> place.job().equals(from))
                .toList();
        for (BuildPlace place : moved) {
            BuildPlace there = place.in(to);
            List<IndexEntry> entries = builds.remove(place);
            set(there, entries.stream().map(entry -> entry.movedTo(there)).toList());
        }
        if (!moved.isEmpty()) {
            changed();
        }
    }

    /** Where the build is that holds releases under an id. */
    public synchronized Optional<BuildPlace> home(String holderId) {
        return builds.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.holderId().equals(holderId))
                .map(IndexEntry::place)
                .findFirst();
    }

    /**
     * Takes over what was found by looking at every build. Where several builds hold releases under one id, all but one
     * are copies that somebody made on disk; {@link Claims} tells which.
     */
    public synchronized void complete(Collection<Claims.Claim> found) {
        Map<BuildPlace, List<IndexEntry>> homes = new Claims(this::home)
                .settle(found).stream()
                        .collect(Collectors.groupingBy(IndexEntry::place, LinkedHashMap::new, Collectors.toList()));
        homes.forEach((place, entries) -> {
            if (!builds.containsKey(place)) {
                set(place, entries);
                dropOldest(place.job());
            }
        });
        complete = true;
        changed();
    }

    /** Takes over what was saved. */
    synchronized void restore(Collection<IndexEntry> saved) {
        for (IndexEntry entry : saved) {
            builds.computeIfAbsent(entry.place(), unknown -> new ArrayList<>()).add(entry);
        }
        complete = true;
    }

    private void changed() {
        sorted = List.of();
        changed.run();
    }

    private void set(BuildPlace place, List<IndexEntry> entries) {
        if (entries.isEmpty()) {
            builds.remove(place);
        } else {
            builds.put(place, List.copyOf(entries));
        }
    }

    private void dropOldest(String job) {
        drop(overOldestFirst(job), finishedOfAJob);
        drop(overOldestFirst(""), finished);
    }

    /** Builds all of whose releases are over. */
    private List<BuildPlace> overOldestFirst(String job) {
        return builds.entrySet().stream()
                .filter(build -> job.isEmpty() || build.getKey().job().equals(job))
                .filter(build -> build.getValue().stream().noneMatch(IndexEntry::isOpen))
                .sorted(Comparator.comparingLong(build ->
                        build.getValue().get(build.getValue().size() - 1).startedAt()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void drop(List<BuildPlace> oldestFirst, int keep) {
        oldestFirst.subList(0, Math.max(0, oldestFirst.size() - keep)).forEach(builds::remove);
    }
}
