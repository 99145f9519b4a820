package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents of a release: where it goes and where it came from. They may hold the values of Secrets, so they live in
 * the cluster's Secrets and nowhere else; only what changes, which is masked, may be shown.
 *
 * @param manifest what is to run
 * @param previous what ran before
 * @param changes what was shown before it started; unknown in records of earlier versions
 */
public record ReleaseMaterial(Manifest manifest, Previous previous, Optional<PlannedChanges> changes) {
    /** All objects in it, as they are to be and as they were. */
    public Stream<ObjectNode> documents() {
        return Stream.concat(
                manifest.documents().stream().map(ManifestDocument::json),
                Stream.concat(previous.workload().stream(), previous.others().stream()));
    }
}
