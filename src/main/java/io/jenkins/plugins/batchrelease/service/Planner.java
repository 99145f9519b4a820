package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.hook.Hooks;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import io.jenkins.plugins.batchrelease.manifest.WorkloadFinder;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.record.DocumentBinding;
import io.jenkins.plugins.batchrelease.record.Json;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.record.RecordStore;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.record.WorkloadLock;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.VersionLabel;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes what would happen. Reads, and asks the server to try (dry run); changes nothing. */
final class Planner {
    private static final BatchSpec ONE = BatchSpec.parse("1");

    private final Cluster cluster;
    private final Seal seal;

    Planner(Cluster cluster, Seal seal) {
        this.cluster = cluster;
        this.seal = seal;
    }

    ReleasePlan plan(ReleaseRequest request) {
        String namespace = request.namespace().orElseGet(cluster::defaultNamespace);
        Sources.Found found =
                new Sources(cluster, seal, namespace, request.options().mechanism()).find(request.source());
        ServedKinds.Served served = new ServedKinds(cluster).of(found.manifest(), written(found), found.mechanism());
        ManifestDocument document = served.document();
        Workload workload = served.workload();
        DocumentCheck others = new DocumentCheck(cluster, namespace, document);
        ReleaseOptions requested = request.options().withMechanism(served.mechanism());
        ReleaseOptions wanted = found.restores().isPresent()
                ? requested.with(draft -> draft.also(others.workloadsBeside(served.manifest())))
                : requested;
        boolean wayBack = request.source() instanceof ManifestSource.FromHistory history && history.wayBack();
        // Whoever goes back to a version has decided: it may have to be quick.
        ReleaseOptions options =
                workload.isGated() && !wayBack ? wanted.withGates(wanted.gates().atLeastOnce()) : wanted;
        ReleaseKey key = key(namespace, request, document);
        BatchSpec spec = request.batches().orElse(found.batches());
        ObjectRef ref = new ObjectRef(workload.type(), namespace, document.name());
        Optional<ObjectNode> live = new LiveWorkload(cluster).find(workload, ref);
        Previous previous = previous(namespace, live, served.manifest(), document, request);
        Optional<Release> recorded = new RecordStore(cluster).read(key).map(StoredRecord::release);
        String how = Json.write(options);
        String terms = DocumentBinding.terms(spec.toString(), how, PlanBasis.of(recorded, previous));
        String hash = DocumentBinding.planHash(key, served.manifest(), terms);
        // The same documents are the same pods, whatever they take the place of.
        String content = DocumentBinding.planHash(key, served.manifest(), DocumentBinding.terms(spec.toString(), how));
        Manifest manifest = options.serviceSwitch().isPresent()
                ? labelled(served.manifest(), document, content)
                : served.manifest();
        ObjectNode desired = labelledDocument(manifest, document).json();
        int replicas = workload.replicas(live.orElse(desired));
        // A workload that is not there yet has nothing to keep running: it comes as one batch.
        boolean inOne = live.isEmpty() || workload.movesAtOnce();
        BatchSchedule schedule = BatchSchedule.of(inOne ? ONE : spec, replicas);

        Change change = new Change(hash, live.isEmpty(), Optional.empty(), found.restores(), wayBack && found.proven());
        WorkloadRef reference = new WorkloadRef(document.apiVersion(), document.kind(), document.name());
        List<String> warnings = new ArrayList<>(schedule.notes());
        warnings.addAll(served.warnings());
        if (!found.proven()) {
            warnings.add(
                    "v" + found.restores().orElse(0) + " of the history was not written by this Jenkins: see whether"
                            + " its content is what you expect. The rules of the cluster are those for a new version.");
        }
        warnings.addAll(new HistoryCheck(cluster).warnings(key));
        warnings.addAll(new HistoryCheck(cluster).otherNames(key, reference));
        warnings.addAll(workload.warnings(live, desired));
        warnings.addAll(new AutoscalerCheck(cluster).warnings(workload, ref, live, schedule));
        if (live.isEmpty()) {
            warnings.add(ref + " does not exist yet: it is created whole, in one batch. Rolling back deletes it.");
        }
        List<String> problems = new ArrayList<>(served.problems());
        request.batches().flatMap(asked -> workload.problem(asked, replicas)).ifPresent(problems::add);
        live.ifPresent(object -> problems.addAll(workload.problems(object, desired)));
        Preflight preflight = new Preflight(cluster, namespace);
        problems.addAll(preflight.problems(workload, manifest, live.isEmpty(), options));
        warnings.addAll(preflight.warnings(workload));
        others.of(manifest, options);
        warnings.addAll(others.warnings());
        problems.addAll(others.problems());
        SwitchCheck.of(options, schedule, manifest, previous, desired, key).addTo(warnings, problems);
        SelectorCheck selectors = new SelectorCheck(cluster, namespace, manifest, live, desired).of(previous);
        warnings.addAll(selectors.warnings());
        problems.addAll(selectors.problems());
        HookCheck.ofHooks(manifest, schedule.size(), change).addTo(warnings, problems);
        HookCheck.ofPulls(options, cluster, namespace, live, desired).addTo(warnings, problems);
        Optional<WorkloadLock.Occupant> other = new WorkloadLock(cluster).occupant(key, reference, options.also());
        Optional<Release> sameName = recorded.filter(there -> !there.closed());
        Optional<Release> blockedBy = sameName.or(() -> other.flatMap(WorkloadLock.Occupant::release));
        sameName.map(Planner::blocked)
                .or(() -> other.map(WorkloadLock.Occupant::problem))
                .ifPresentOrElse(problems::add, () -> {
                    problems.addAll(elsewhere(ref, live));
                    problems.addAll(companionProblems(workload, ref, live.orElse(desired), replicas));
                    live.filter(object -> found.restores().isEmpty())
                            .flatMap(object -> LeftHalfWay.problem(ref, object))
                            .ifPresent(problems::add);
                    live.flatMap(object -> OfAnotherRelease.problem(ref, object))
                            .ifPresent(problems::add);
                });
        live.filter(object -> blockedBy.isEmpty())
                .map(object -> new PairCheck(cluster, workload, ref).of(key, object))
                .ifPresent(check -> {
                    warnings.addAll(check.warnings());
                    problems.addAll(check.problems());
                });
        List<DocumentChange> documents = new ArrayList<>();
        boolean changesOthers = false;
        if (problems.isEmpty()) {
            DryRun tried = new DryRun(cluster, key, hash, schedule.size(), options)
                    .of(ref, workload, manifest, live, previous);
            documents.addAll(tried.changes());
            warnings.addAll(tried.warnings());
            problems.addAll(tried.problems());
            changesOthers = tried.changesOthers();
        }
        ReleaseMaterial material =
                new ReleaseMaterial(manifest, previous, Optional.of(PlannedChanges.of(hash, documents)));
        Change bound = change.changingOthers(changesOthers)
                .with(DocumentBinding.of(material, terms))
                .writingLate(selectors.late());
        return new ReleasePlan(
                key, reference, bound, options, schedule, documents, warnings, problems, blockedBy, material);
    }

    /** By default a release is called after its workload; not every workload's name can be a release's. */
    private static ReleaseKey key(String namespace, ReleaseRequest request, ManifestDocument document) {
        String name = request.name().orElse(document.name());
        NameForm.RELEASE
                .complaint(document.ref() + " would give the release its name", name)
                .ifPresent(complaint -> {
                    throw new PlanRefused(List.of(complaint));
                });
        return new ReleaseKey(namespace, name);
    }

    /** The workload as its author wrote it. */
    private ManifestDocument written(Sources.Found found) {
        Mechanism mechanism = found.mechanism();
        return new WorkloadFinder(() -> new UnknownKinds(cluster).advice(found.manifest()))
                .find(
                        found.manifest(),
                        found.workload(),
                        one -> Workloads.know(one.apiVersion(), one.kind(), mechanism));
    }

    /** What a release makes beside the workload must not be somebody else's. */
    private List<String> companionProblems(Workload workload, ObjectRef ref, ObjectNode live, int replicas) {
        return workload.companions(ref.name()).stream()
                .map(name -> new ObjectRef(ref.type(), ref.namespace(), name))
                .flatMap(
                        companion -> cluster
                                .get(companion)
                                .map(there -> LeftBeside.problem(companion, there, ref, live, replicas))
                                .stream())
                .toList();
    }

    /** What belongs to the whole cluster may be released from another namespace, where the lock is not seen. */
    private static List<String> elsewhere(ObjectRef ref, Optional<ObjectNode> live) {
        return live
                .filter(object -> !ref.type().namespaced())
                .map(object ->
                        object.at("/metadata/annotations").path(Marks.RELEASE).asText())
                .filter(release -> !release.isEmpty())
                .map(release -> ref + " is being released already: its annotation " + Marks.RELEASE + " names "
                        + release + ". Finish that release in its own namespace, or roll it back. If there is none any"
                        + " more, take the annotation away.")
                .stream()
                .toList();
    }

    private static String blocked(Release open) {
        return "Release " + open.key() + " is open already (" + open.phase().words() + "), started by "
                + open.holder().place() + ". Finish it with next and confirm, or roll it back.";
    }

    private static Manifest labelled(Manifest manifest, ManifestDocument workload, String hash) {
        return new Manifest(manifest.documents().stream()
                .map(document -> document.equals(workload)
                        ? new ManifestDocument(VersionLabel.onPods(document.json(), hash), document.origin())
                        : document)
                .toList());
    }

    private static ManifestDocument labelledDocument(Manifest manifest, ManifestDocument workload) {
        return manifest.documents().stream()
                .filter(document -> document.ref().equals(workload.ref()))
                .findFirst()
                .orElseThrow();
    }

    private Previous previous(
            String namespace,
            Optional<ObjectNode> live,
            Manifest manifest,
            ManifestDocument workload,
            ReleaseRequest request) {
        Map<ObjectRef, Optional<ObjectNode>> others = new LinkedHashMap<>();
        for (ManifestDocument document : manifest.documents()) {
            if (!document.ref().equals(workload.ref()) && !Hooks.isHook(document)) {
                cluster.type(document.apiVersion(), document.kind())
                        .filter(ResourceType::namespaced)
                        .map(type -> new ObjectRef(type, namespace, document.name()))
                        .ifPresent(ref -> others.computeIfAbsent(ref, cluster::get));
            }
        }
        request.options()
                .serviceSwitch()
                .map(change -> new ObjectRef(ResourceType.SERVICE, namespace, change.service()))
                .ifPresent(ref -> others.computeIfAbsent(ref, cluster::get));
        return new Previous(
                live.map(Planner::withoutManagedFields),
                others.values().stream()
                        .flatMap(Optional::stream)
                        .map(Planner::withoutManagedFields)
                        .toList());
    }

    /** Half of an object's bytes, and never put back. */
    private static ObjectNode withoutManagedFields(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        JsonNode metadata = copy.get("metadata");
        if (metadata instanceof ObjectNode fields) {
            fields.remove("managedFields");
        }
        copy.remove("status");
        return copy;
    }
}
