package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.MergePatch;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.hook.Hook;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.ManifestDiff;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.run.OtherWorkloads;
import io.jenkins.plugins.batchrelease.workload.FixedFields;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Trial;
import io.jenkins.plugins.batchrelease.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets the API server try every document: its defaults, its admission, its refusals. Nothing is stored. */
final class DryRun {
    /** Kinds of which a new object does nothing until pods that name it come. */
    private static final Set<String> ALONE = Set.of("ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim");

    private final Cluster cluster;
    private final ReleaseKey key;
    private final Marks marks;
    private final int batches;
    private final ReleaseOptions options;
    private boolean changesOthers;
    private final List<DocumentChange> changes = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param batches how many there are */
    DryRun(Cluster cluster, ReleaseKey key, String planHash, int batches, ReleaseOptions options) {
        this.cluster = cluster;
        this.key = key;
        this.marks = new Marks(key.name(), 0, planHash);
        this.batches = batches;
        this.options = options;
    }

    /** Whether documents beside the workload change what is there or begin to act on it, before the first gate after a batch. */
    boolean changesOthers() {
        return changesOthers;
    }

    List<DocumentChange> changes() {
        return changes;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> problems() {
        return problems;
    }

    DryRun of(ObjectRef ref, Workload workload, Manifest manifest, Optional<ObjectNode> live, Previous previous) {
        Map<ManifestDocument, Hook> hooks =
                Hooks.of(manifest).all().stream().collect(Collectors.toMap(Hook::document, Function.identity()));
        for (ManifestDocument document : manifest.documents()) {
            boolean isWorkload =
                    document.describes(ref.type().group(), ref.type().kind(), ref.name());
            try {
                if (isWorkload) {
                    tryWorkload(ref, workload, manifest, document, live);
                } else if (hooks.containsKey(document)) {
                    tryHook(hooks.get(document));
                } else {
                    tryOther(document, previous);
                }
            } catch (ClusterException refused) {
                // The server's words may quote the value it refuses.
                problems.add(
                        document.kind().equals("Secret")
                                ? document.ref() + " is refused by the API server (" + refused.kind()
                                        + "). Check its fields."
                                : document.ref() + " (" + document.origin() + "): " + refused.getMessage());
            }
        }
        return this;
    }

    private void tryWorkload(
            ObjectRef ref, Workload workload, Manifest manifest, ManifestDocument document, Optional<ObjectNode> live) {
        if (live.isEmpty()) {
            ObjectNode created = cluster.create(ref, workload.created(document.json(), marks), true);
            look(manifest, document, created);
            add(
                    document,
                    "create",
                    ManifestDiff.between(Optional.empty(), created).changes());
            return;
        }
        ObjectNode wanted = workload.wanted(live.get(), document.json(), marks);
        ObjectNode before = workload.asWritten(ref.name(), live.get());
        ObjectNode answer = answered(ref, live.get(), wanted);
        look(manifest, document, answer);
        ObjectNode after = workload.asWritten(ref.name(), answer);
        List<FieldChange> fields = ManifestDiff.between(Optional.of(before), after).changes().stream()
                .filter(field -> !isOurs(workload, field.path()))
                .toList();
        add(document, fields.isEmpty() ? "keep" : "change", fields);
        Trial trial = workload.tried(before, after);
        warnings.addAll(trial.warnings());
        problems.addAll(trial.problems());
        if (workload.runsTheSame(before, after)) {
            warnings.add("The pod template of " + ref + " is what runs already: no pod will be replaced.");
        }
    }

    /** The server says that something cannot be changed, but not what. */
    private ObjectNode answered(ObjectRef ref, ObjectNode live, ObjectNode wanted) {
        try {
            return tried(ref, live, wanted);
        } catch (ClusterException refused) {
            if (refused.kind() == ClusterException.Kind.INVALID) {
                ManifestDiff.between(Optional.of(live), wanted).changes().stream()
                        .filter(change -> FixedFields.isIn(change.path()))
                        .map(change -> change.path() + " is "
                                + change.before().orElse("not there") + " in the cluster and "
                                + change.after().orElse("not there") + " in the manifest; Kubernetes lets nobody change"
                                + " it. Keep it, or delete the " + ref.type().kind()
                                + " with --cascade=orphan and create it anew.")
                        .forEach(problems::add);
            }
            throw refused;
        }
    }

    /** What the server took of the workload, and what it would say to its pods. */
    private void look(Manifest manifest, ManifestDocument document, ObjectNode answer) {
        NotTaken.of(document.json(), answer).stream()
                .map(path ->
                        document.ref() + " (" + document.origin() + "): " + path + " is in the manifest, and the API"
                                + " server does not take it. Correct its name, or take it out.")
                .forEach(problems::add);
        Trial pod = new PodTrial(cluster, key.namespace(), manifest).of(answer);
        warnings.addAll(pod.warnings());
        problems.addAll(pod.problems());
    }

    private ObjectNode tried(ObjectRef ref, ObjectNode live, ObjectNode wanted) {
        String name = wanted.at("/metadata/name").asText();
        if (name.equals(live.at("/metadata/name").asText())) {
            return cluster.patch(
                    new ObjectRef(ref.type(), ref.namespace(), name), MergePatch.between(live, wanted), true);
        }
        ObjectNode made = cluster.create(new ObjectRef(ref.type(), ref.namespace(), name), wanted, true);
        // What stands beside it has metadata of its own, and as many pods as a batch gives it.
        made.set("metadata", live.at("/metadata"));
        made.withObject("/spec").set("replicas", live.at("/spec/replicas"));
        return made;
    }

    /** How the release works is told by its batches; the diff is about what the manifest changes. */
    private static boolean isOurs(Workload workload, String path) {
        return path.contains("batchrelease.jenkins.io/") || workload.decided().contains(path);
    }

    private void tryOther(ManifestDocument document, Previous previous) {
        ObjectRef ref = new ObjectRef(
                cluster.type(document.apiVersion(), document.kind()).orElseThrow(), key.namespace(), document.name());
        ObjectNode wanted =
                options.isAlso(document) ? OtherWorkloads.withScaleOf(cluster, ref, document.json()) : document.json();
        ObjectNode after = cluster.apply(ref, wanted, true);
        Optional<ObjectNode> before = previous.other(document.kind(), document.name());
        List<FieldChange> fields = ManifestDiff.between(before, after).changes();
        add(document, before.isEmpty() ? "create" : fields.isEmpty() ? "keep" : "change", fields);
        boolean alone = before.isEmpty() && ALONE.contains(document.kind());
        changesOthers |= !options.isAlso(document) && !fields.isEmpty() && !alone;
    }

    /** Under the name that it has before the first of its batches. */
    private void tryHook(Hook hook) {
        List<Integer> before = hook.batches(batches);
        int first = before.isEmpty() ? 1 : before.get(0);
        changesOthers |= before.contains(1);
        ManifestDocument document = hook.document();
        ObjectNode object = hook.trial(key, marks.plan(), first);
        ObjectRef ref = new ObjectRef(
                cluster.type(document.apiVersion(), document.kind()).orElseThrow(),
                key.namespace(),
                hook.objectName(marks.plan(), first));
        changes.add(DocumentChange.hook(
                hook.name(),
                before,
                ManifestDiff.between(Optional.empty(), tried(ref, object)).changes()));
    }

    private ObjectNode tried(ObjectRef ref, ObjectNode object) {
        try {
            return cluster.create(ref, object, true);
        } catch (ClusterException refused) {
            if (refused.kind() != ClusterException.Kind.EXISTS) {
                throw refused;
            }
            // Left by an earlier release of the same plan: it makes room when this one starts.
            return object;
        }
    }

    private void add(ManifestDocument document, String action, List<FieldChange> fields) {
        changes.add(new DocumentChange(document.ref().toString(), action, fields));
    }
}
