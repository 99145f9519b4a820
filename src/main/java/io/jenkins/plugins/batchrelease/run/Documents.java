package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The documents of a release: where they live, and how what was there before is put back. */
public final class Documents {
    /** What the API server sets; a version of the history describes what people want. */
    private static final List<String> SERVER_SIDE =
            List.of("uid", "resourceVersion", "generation", "creationTimestamp", "managedFields", "selfLink");

    private Documents() {}

    static ObjectRef ref(Target target, Release release, ManifestDocument document) {
        return ref(target, release, document.apiVersion(), document.kind(), document.name());
    }

    private static ObjectRef ref(Target target, Release release, String apiVersion, String kind, String name) {
        ResourceType type = target.cluster()
                .type(apiVersion, kind)
                .orElseThrow(() -> new ClusterException(
                        ClusterException.Kind.NOT_FOUND,
                        "The cluster serves no " + kind + " (" + apiVersion + "); install it, or take " + name
                                + " out of the manifest"));
        return new ObjectRef(type, release.key().namespace(), name);
    }

    /** Puts other documents back as they were; what the release created stays, for it may be in use. */
    static void restore(Target target, Release release, Predicate<ManifestDocument> which) {
        for (ManifestDocument document : target.material().manifest().documents()) {
            boolean also = release.options().isAlso(document);
            // Some are written when the last batch is ready, and where people decide first, all others with the first
            // batch:
            // before that, what is there is not ours to put back.
            boolean withTheLast = also || release.change().isLate(document);
            boolean written = withTheLast ? release.mayHaveWrittenOthers() : OtherDocuments.mayBeWritten(release);
            if (target.isWorkload(document) || !written || !which.test(document)) {
                continue;
            }
            target.material()
                    .previous()
                    .other(document.kind(), document.name())
                    .ifPresent(previous -> Exact.change(target.cluster(), ref(target, release, document), live -> {
                        ObjectNode before = restored(live, previous, document.json());
                        return also ? OtherWorkloads.withScaleOf(live, before) : before;
                    }));
        }
    }

    private static ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        for (String field :
                Stream.concat(names(live), names(previous)).distinct().toList()) {
            if (List.of("apiVersion", "kind", "metadata", "status").contains(field)) {
                continue;
            }
            if (previous.has(field)) {
                wanted.set(field, previous.get(field));
            } else {
                wanted.remove(field);
            }
        }
        Metadata.restoreIn(wanted, previous, desired);
        return wanted;
    }

    private static Stream<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    /** What was found in the cluster, as documents that can be applied again. */
    static Manifest found(Target target) {
        Previous previous = target.material().previous();
        Stream<ObjectNode> workload = previous.workload().stream()
                .map(object -> target.workload().asWritten(target.ref().name(), clean(object)));
        return new Manifest(Stream.concat(workload, previous.others().stream().map(Documents::clean))
                .map(object -> new ManifestDocument(object, "cluster"))
                .toList());
    }

    /** What runs, as a document somebody could have written: without what the server set. */
    public static ObjectNode clean(ObjectNode object) {
        ObjectNode clean = object.deepCopy();
        clean.remove("status");
        if (clean.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(SERVER_SIDE);
            if (metadata.get("annotations") instanceof ObjectNode annotations) {
                annotations.remove(List.of(
                        Marks.RELEASE,
                        Marks.BATCH,
                        Marks.PLAN,
                        "kubectl.kubernetes.io/last-applied-configuration",
                        "deployment.kubernetes.io/revision"));
            }
        }
        if (clean.get("spec") instanceof ObjectNode spec
                && clean.path("kind").asText().equals("Service")) {
            // Given by the cluster, and another one if the Service is ever created anew. "None" is the author's choice.
            if (!"None".equals(spec.path("clusterIP").asText())) {
                spec.remove(List.of("clusterIP", "clusterIPs"));
            }
        }
        return clean;
    }
}
