package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.InvalidManifest;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.release.InvalidCustomKind;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.UnknownStrategy;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.WorkloadChoice;
import java.util.Optional;

/** From options to what is asked of the service. */
final class Requests {
    private Requests() {}

    static ReleaseRequest of(SourceOptions source, PolicyOptions policy, ClusterOptions cluster) {
        source.requireOne();
        WorkloadChoice workload = workload(source);
        Mechanism mechanism = mechanism(source, policy, workload);
        return new ReleaseRequest(
                cluster.namespace(),
                policy.name(),
                source(source, workload.selector()),
                policy.batches(),
                policy.options().withMechanism(mechanism));
    }

    private static Mechanism mechanism(SourceOptions source, PolicyOptions policy, WorkloadChoice workload) {
        try {
            return Mechanism.chosen(policy.mechanism().strategy(), workload.custom());
        } catch (UnknownStrategy unfit) {
            throw source.complaint(OptionNames.in(unfit.getMessage()));
        }
    }

    private static ManifestSource source(SourceOptions options, Optional<WorkloadSelector> workload) {
        if (options.resource() != null) {
            return new ManifestSource.Resource(options.resource());
        } else if (!options.secrets().isEmpty()) {
            return new ManifestSource.Secrets(options.secrets(), workload);
        } else if (!options.images().isEmpty()) {
            return images(
                    options,
                    workload.orElseThrow(() -> options.complaint(
                            "--image needs the workload's name: add name=... to the fields in --workload")));
        }
        return new ManifestSource.Documents(ManifestFiles.read(options.files()), workload);
    }

    private static WorkloadChoice workload(SourceOptions options) {
        try {
            return WorkloadChoice.parse(Optional.ofNullable(options.workload()).orElse(""));
        } catch (InvalidManifest | InvalidCustomKind malformed) {
            throw options.complaint(OptionNames.in(malformed.getMessage()));
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
