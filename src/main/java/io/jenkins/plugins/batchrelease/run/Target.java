package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.workload.Workload;

/**
 * What a release works on.
 *
 * @param cluster where
 * @param workload how its kind is moved
 * @param ref the object whose pods are replaced
 * @param material where it goes and where it came from
 */
public record Target(Cluster cluster, Workload workload, ObjectRef ref, ReleaseMaterial material) {
    /** The workload as the manifest wants it. */
    ObjectNode desired() {
        return material.manifest().documents().stream()
                .filter(this::isWorkload)
                .findFirst()
                .map(ManifestDocument::json)
                .orElseThrow(() -> new IllegalStateException("The manifest of " + ref + " has lost its workload"));
    }

    /** Whether a document is the workload itself. */
    boolean isWorkload(ManifestDocument document) {
        return document.describes(ref.type().group(), ref.type().kind(), ref.name());
    }
}
