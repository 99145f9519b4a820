package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.manifest.NameForm;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.Optional;

/**
 * What somebody asks for.
 *
 * @param namespace where; empty for the namespace of the credentials
 * @param name of the release; by default the name of the workload
 * @param source where the documents come from
 * @param batches the batches; by default two, or what the source says
 * @param options how the release is to behave
 */
public record ReleaseRequest(
        Optional<String> namespace,
        Optional<String> name,
        ManifestSource source,
        Optional<BatchSpec> batches,
        ReleaseOptions options) {
    /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if one of the names cannot be one */
    public ReleaseRequest {
        namespace.ifPresent(one -> NameForm.LABEL.require("namespace", one));
        name.ifPresent(one -> NameForm.RELEASE.require("name", one));
    }
}
