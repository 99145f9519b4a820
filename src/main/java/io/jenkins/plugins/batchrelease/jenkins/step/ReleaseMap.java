package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.plan.Batch;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.release.Gate;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A release as a step returns it: maps, lists, text and numbers, which a pipeline in the sandbox may read and keep. The
 * names are those of the command line's JSON.
 */
public final class ReleaseMap {
    private ReleaseMap() {}

    public static Map<String, Object> of(Release release, Progress progress) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("release", release.key().name());
        map.put("namespace", release.key().namespace());
        map.put("kind", release.workload().kind());
        map.put("workload", release.workload().name());
        map.put("phase", release.phase().name());
        map.put("open", release.isOpen());
        map.put("batch", release.batch());
        map.put("replicas", release.schedule().replicas());
        map.put("batches", batches(release.schedule()));
        map.put("planHash", release.shownHash());
        map.put("gate", release.gate().map(ReleaseMap::gate).orElse(null));
        map.put(
                "hold",
                release.hold()
                        .filter(hold -> release.isOpen())
                        .map(ReleaseMap::hold)
                        .orElse(null));
        map.put("version", release.version() == 0 ? null : release.version());
        map.put("restores", release.change().restores().orElse(null));
        map.put("startedAt", iso(release.startedAt()));
        map.put("progress", progress(progress));
        map.put(
                "drift",
                DriftNotice.of(release, progress)
                        .map(notice -> notice.problem().message() + " "
                                + notice.problem().todo())
                        .orElse(null));
        return map;
    }

    static List<Map<String, Object>> batches(BatchSchedule schedule) {
        List<Map<String, Object>> batches = new ArrayList<>();
        for (Batch batch : schedule.batches()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("number", batch.number());
            map.put("target", batch.target());
            map.put("step", batch.step());
            batches.add(map);
        }
        return batches;
    }

    /** As people and scripts read it. */
    static String iso(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    private static Map<String, Object> gate(Gate gate) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("batch", gate.batch());
        map.put("required", gate.required());
        map.put("counted", gate.counted().size());
        List<Map<String, Object>> approvals = new ArrayList<>();
        gate.approvals().forEach(approval -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("by", approval.who().id());
            one.put("at", iso(approval.at()));
            one.put("comment", approval.comment());
            approvals.add(one);
        });
        map.put("approvals", approvals);
        return map;
    }

    private static Map<String, Object> hold(Hold hold) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reason", hold.reason());
        map.put("message", hold.message());
        map.put("at", iso(hold.at()));
        return map;
    }

    /** Nothing rather than a number that nobody has seen. */
    private static Integer ifSeen(Progress progress, int number) {
        return progress.isSeen() ? Integer.valueOf(number) : null;
    }

    private static Map<String, Object> progress(Progress progress) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("replicas", ifSeen(progress, progress.replicas()));
        map.put("updated", ifSeen(progress, progress.updated()));
        map.put("available", ifSeen(progress, progress.available()));
        map.put("outdated", ifSeen(progress, progress.outdated()));
        map.put("waiting", progress.waiting().map(Waiting::text).orElse(null));
        map.put("impediment", progress.impediment().map(Impediment::text).orElse(null));
        return map;
    }
}
