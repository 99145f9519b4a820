package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * The workloads of a manifest besides the one that moves in batches. Their pods go all at once, so they are written when
 * the last batch is ready, and how many pods they have stays what it is: somebody, or an autoscaler, has made it so.
 */
public final class OtherWorkloads {
    private final Target target;

    OtherWorkloads(Target target) {
        this.target = target;
    }

    /** Done twice, it changes nothing. */
    void write(Release release) {
        for (ManifestDocument document : of(release)) {
            ObjectRef ref = Documents.ref(target, release, document);
            target.cluster().apply(ref, withScaleOf(target.cluster(), ref, document.json()), false);
        }
    }

    private List<ManifestDocument> of(Release release) {
        return target.material().manifest().documents().stream()
                .filter(document -> !target.isWorkload(document))
                .filter(release.options()::isAlso)
                .toList();
    }

    /** The document as it is to be written: with the number of pods that there are now. */
    public static ObjectNode withScaleOf(Cluster cluster, ObjectRef ref, ObjectNode document) {
        return cluster.get(ref)
                .map(live -> withScaleOf(live, document.deepCopy()))
                .orElse(document);
    }

    /** An object with the number of pods that another one asks for. */
    static ObjectNode withScaleOf(ObjectNode live, ObjectNode object) {
        Optional<JsonNode> pods = Optional.ofNullable(live.path("spec").get("replicas"));
        if (object.get("spec") instanceof ObjectNode spec) {
            pods.ifPresentOrElse(number -> spec.set("replicas", number), () -> spec.remove("replicas"));
        }
        return object;
    }
}
