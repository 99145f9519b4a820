package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The workloads of a manifest besides the one that moves in batches. Their pods go all at once, so they are written when
 * the last batch is ready, and how many pods they have stays what it is: somebody, or an autoscaler, has made it so. The
 * batch is done when their pods are.
 */
public final class OtherWorkloads implements AutoCloseable {
    private final Target target;
    private final Runnable changed;
    private final Map<ObjectRef, AwaitedWorkload> awaited = new LinkedHashMap<>();
    private boolean written;
    private boolean closed;

    /** @param changed called whenever their pods may be further; must not block */
    OtherWorkloads(Target target, Runnable changed) {
        this.target = target;
        this.changed = changed;
    }

    /** Done twice, it changes nothing. */
    synchronized void write(Release release) {
        for (ManifestDocument document : of(release)) {
            ObjectRef ref = Documents.ref(target, release, document);
            // Before the write: without the right to look, nothing is written that nobody would see failing.
            Optional<AwaitedWorkload> watched = await(ref, document);
            // Bound to what was read: an autoscaler may be at work in between.
            ObjectNode now = Exact.apply(target.cluster(), ref, live -> withScaleOf(live, document.json()));
            watched.ifPresent(one -> one.written(now));
        }
        written = true;
    }

    /** What their pods call for now that they are written. */
    synchronized Optional<ReleaseEvent> seen(Release release, long now) {
        if (!written) {
            return Optional.empty();
        }
        Optional<ReleaseEvent> trouble = awaited.values().stream()
                .filter(one -> !one.isReady(release, now))
                .flatMap(one -> one.trouble(release, now).stream())
                .findFirst();
        if (awaited.values().stream().allMatch(one -> one.isReady(release, now))) {
            rest();
            return Optional.of(new ReleaseEvent.BatchVerified(release.batch()));
        }
        return trouble;
    }

    /** Whose pods are still waited for. */
    synchronized Optional<Waiting> waiting(Release release, long now) {
        return awaited.values().stream()
                .filter(one -> !one.isReady(release, now))
                .map(one -> one.waiting(release, now))
                .findFirst();
    }

    /** When time alone may change the picture, in milliseconds since the epoch; 0 if it cannot. */
    synchronized long lookAgainAt(Release release, long now) {
        return awaited.values().stream()
                .mapToLong(one -> one.lookAgainAt(release, now))
                .filter(at -> at > 0)
                .min()
                .orElse(0);
    }

    /** Nobody waits for them any more. */
    synchronized void rest() {
        written = false;
        awaited.values().forEach(AwaitedWorkload::close);
        awaited.clear();
    }

    /** Of kinds that nobody knows it is not known either when their pods are there; the plan says so. */
    private Optional<AwaitedWorkload> await(ObjectRef ref, ManifestDocument document) {
        if (closed) {
            return Optional.empty();
        }
        return Workloads.byItsController(document.apiVersion(), document.kind())
                .map(workload -> awaited.computeIfAbsent(
                        ref,
                        same -> new AwaitedWorkload(
                                new Target(target.cluster(), workload, ref, target.material()), changed)));
    }

    private List<ManifestDocument> of(Release release) {
        return target.material().manifest().documents().stream()
                .filter(document -> !target.isWorkload(document))
                .filter(release.options()::isAlso)
                .toList();
    }

    /** The document as it is to be written: with the number of pods that there are now. */
    public static ObjectNode withScaleOf(Cluster cluster, ObjectRef ref, ObjectNode document) {
        return withScaleOf(cluster.get(ref), document);
    }

    private static ObjectNode withScaleOf(Optional<ObjectNode> live, ObjectNode document) {
        return live.map(found -> withScaleOf(found, document.deepCopy())).orElse(document);
    }

    /** An object with the number of pods that another one asks for. */
    static ObjectNode withScaleOf(ObjectNode live, ObjectNode object) {
        Optional<JsonNode> pods = Optional.ofNullable(live.path("spec").get("replicas"));
        if (object.get("spec") instanceof ObjectNode spec) {
            pods.ifPresentOrElse(number -> spec.set("replicas", number), () -> spec.remove("replicas"));
        }
        return object;
    }

    @Override
    public synchronized void close() {
        closed = true;
        rest();
    }
}
