package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.InvalidManifest;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.util.Optional;

/** From options to what is asked of the service. */
final class Requests {
    private Requests() {}

    static ReleaseRequest of(SourceOptions source, PolicyOptions policy, ClusterOptions cluster) {
        source.requireOne();
        return new ReleaseRequest(
                cluster.namespace(), policy.name(), source(source), policy.batches(), policy.options());
    }

    private static ManifestSource source(SourceOptions options) {
        Optional<WorkloadSelector> workload = workload(options);
        if (options.resource() != null) {
            return new ManifestSource.Resource(options.resource());
        } else if (!options.secrets().isEmpty()) {
            return new ManifestSource.Secrets(options.secrets(), workload);
        } else if (!options.images().isEmpty()) {
            return images(options, workload.orElseThrow());
        }
        return new ManifestSource.Documents(ManifestFiles.read(options.files()), workload);
    }

    private static Optional<WorkloadSelector> workload(SourceOptions options) {
        try {
            return Optional.ofNullable(options.workload()).map(WorkloadSelector::parse);
        } catch (InvalidManifest malformed) {
            throw options.complaint("--" + malformed.getMessage());
        }
    }

    private static ManifestSource images(SourceOptions options, WorkloadSelector workload) {
        try {
            return new ManifestSource.Images(workload, ImageChange.parse(String.join(",", options.images())));
        } catch (InvalidManifest malformed) {
            throw options.complaint("--image: " + malformed.getMessage());
        }
    }
}
