package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.WorkloadChoice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a step asks the service for. */
final class Request {
    /** Reads the files that a step names. */
    @FunctionalInterface
    interface Files {
        Manifest read(List<String> patterns) throws IOException, InterruptedException;
    }

    private final SourceStep step;
    private final Files files;

    Request(SourceStep step, Files files) {
        this.step = step;
        this.files = files;
    }

    ReleaseRequest build() throws IOException, InterruptedException {
        return new ReleaseRequest(
                given(step.getNamespace()),
                given(step.getName()),
                source(),
                given(step.batches()).map(BatchSpec::parse),
                options());
    }

    ReleaseOptions options() {
        if (step.getAt() < 0 || step.getFailureThreshold() < 0 || step.getHistoryLimit() < 1) {
            throw new IllegalArgumentException(
                    "at and failureThreshold cannot be negative, and historyLimit is at least 1.");
        }
        if (step.getAt() > 0 && step.getServiceSwitch().isEmpty()) {
            throw new IllegalArgumentException(
                    "at says when a Service switches: name one with serviceSwitch, or leave out at.");
        }
        Arguments.waits("onConflict", step.getOnConflict());
        // Gates are steps of the pipeline, and open when it comes to them.
        return ReleaseOptions.defaults().with(draft -> draft.gates(GateRule.NONE)
                .onFailure(Arguments.policy("onFailure", step.getOnFailure()))
                .onAbort(Arguments.policy("onAbort", step.getOnAbort()))
                .serviceSwitch(given(step.getServiceSwitch()).map(service -> new ServiceSwitch(service, step.getAt())))
                .progressDeadlineMillis(Arguments.millis("progressDeadline", step.getProgressDeadline()))
                .failureThreshold(step.getFailureThreshold())
                .prePull(step.isPrePull())
                .also(Arguments.list(step.getAlso()).stream()
                        .map(WorkloadSelector::parse)
                        .toList())
                .gateBefore(Arguments.before("gate", step.getGate()))
                .historyLimit(step.getHistoryLimit())
                .mechanism(Mechanism.chosen(
                        given(step.getStrategy()).map(Strategy::parse),
                        WorkloadChoice.parse(step.getWorkload()).custom())));
    }

    private ManifestSource source() throws IOException, InterruptedException {
        long sources = Stream.of(
                        step.getManifest(),
                        step.getManifestText(),
                        step.getManifestSecrets(),
                        step.getFromResource(),
                        step.getImage(),
                        step.getVersion())
                .filter(text -> !text.isBlank())
                .count();
        if (sources != 1) {
            throw new IllegalArgumentException(
                    (sources == 0 ? "Nothing to release is named" : "More than one source is named")
                            + ": use exactly one of manifest, manifestText, manifestSecrets, fromResource, image and version.");
        }
        Optional<WorkloadSelector> workload =
                WorkloadChoice.parse(step.getWorkload()).selector();
        if (!step.getManifest().isEmpty()) {
            return new ManifestSource.Documents(files.read(Arguments.list(step.getManifest())), workload);
        } else if (!step.getManifestText().isBlank()) {
            return new ManifestSource.Documents(
                    new ManifestParser().parse("manifestText", step.getManifestText()), workload);
        } else if (!step.getManifestSecrets().isEmpty()) {
            return new ManifestSource.Secrets(Arguments.list(step.getManifestSecrets()), workload);
        } else if (!step.getFromResource().isEmpty()) {
            return new ManifestSource.Resource(step.getFromResource());
        } else if (!step.getImage().isEmpty()) {
            return new ManifestSource.Images(
                    workload.orElseThrow(
                            () -> new IllegalArgumentException(
                                    "image changes what runs: say where with workload, for instance workload: 'statefulset/web'.")),
                    ImageChange.parse(step.getImage()));
        }
        return fromHistory();
    }

    private ManifestSource fromHistory() {
        String release = given(step.getName())
                .orElseThrow(() ->
                        new IllegalArgumentException("version is one of a release's history: say which with name."));
        return new ManifestSource.FromHistory(release, Optional.of(Arguments.version("version", step.getVersion())));
    }

    private static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
