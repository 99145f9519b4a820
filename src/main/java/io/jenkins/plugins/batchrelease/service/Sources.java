package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.BatchReleaseResource;
import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.ManifestText;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.EvenBatches;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Provenance;
import io.jenkins.plugins.batchrelease.record.Seal;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.record.VersionContent;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.run.Documents;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** From what somebody named to the documents. */
final class Sources {
    private static final String CLASSIC_API = "alicloud.com/v1beta1";
    private static final BatchSpec TWO = new EvenBatches(2);

    private final Cluster cluster;
    private final Seal seal;
    private final String namespace;
    private final Mechanism mechanism;

    /**
     * The documents of a release.
     *
     * @param workload which of them is the workload, if that was said
     * @param batches what the source says about batches, or the default
     * @param restores the version they come from, if they come from the history
     * @param mechanism how the workload is to be moved
     * @param proven whether nobody but ourselves can have written them, as far as we can tell
     */
    record Found(
            Manifest manifest,
            Optional<WorkloadSelector> workload,
            BatchSpec batches,
            Optional<Integer> restores,
            Mechanism mechanism,
            boolean proven) {
        Found(
                Manifest manifest,
                Optional<WorkloadSelector> workload,
                BatchSpec batches,
                Optional<Integer> restores,
                Mechanism mechanism) {
            this(manifest, workload, batches, restores, mechanism, true);
        }
    }

    /** @param mechanism how the workload is to be moved, as far as that was said */
    Sources(Cluster cluster, Seal seal, String namespace, Mechanism mechanism) {
        this.cluster = cluster;
        this.seal = seal;
        this.namespace = namespace;
        this.mechanism = mechanism;
    }

    Found find(ManifestSource source) {
        if (source instanceof ManifestSource.Documents documents) {
            return new Found(documents.manifest(), documents.workload(), TWO, Optional.empty(), mechanism);
        } else if (source instanceof ManifestSource.Secrets secrets) {
            return new Found(inSecrets(secrets.names()), secrets.workload(), TWO, Optional.empty(), mechanism);
        } else if (source instanceof ManifestSource.Resource resource) {
            return classic(resource.name());
        } else if (source instanceof ManifestSource.Images images) {
            return new Found(running(images), Optional.of(images.workload()), TWO, Optional.empty(), mechanism);
        }
        return fromHistory((ManifestSource.FromHistory) source);
    }

    private Manifest inSecrets(List<String> names) {
        return names.stream()
                .map(this::inSecret)
                .reduce(Manifest::plus)
                .orElseThrow(() -> new NotFound(
                        "manifestSecrets names no Secret; name at least one whose key \"yaml\" holds a document"));
    }

    private Manifest inSecret(String name) {
        ObjectRef ref = new ObjectRef(ResourceType.SECRET, namespace, name);
        ObjectNode secret =
                cluster.get(ref).orElseThrow(() -> new NotFound(ref + " is not there; create it, or name another"));
        String yaml = secret.path("data").path("yaml").asText("");
        if (yaml.isEmpty()) {
            throw new NotFound(ref + " has no key \"yaml\"; put the document there");
        }
        return new ManifestParser()
                .parse(ref.toString(), ManifestText.of(Base64.getDecoder().decode(yaml)));
    }

    private Found classic(String name) {
        ResourceType type = cluster.type(CLASSIC_API, "BatchRelease")
                .orElseThrow(() -> new NotFound("The cluster serves no BatchRelease (" + CLASSIC_API
                        + "); use manifest or manifestSecrets instead of fromResource"));
        ObjectRef ref = new ObjectRef(type, namespace, name);
        BatchReleaseResource.Request resource = BatchReleaseResource.read(
                cluster.get(ref).orElseThrow(() -> new NotFound(ref + " is not there; create it, or name another")));
        return new Found(
                inSecrets(resource.manifestSecretNames()),
                Optional.empty(),
                new EvenBatches(resource.batches()),
                Optional.empty(),
                mechanism);
    }

    private Manifest running(ManifestSource.Images images) {
        WorkloadSelector selector = images.workload();
        ObjectRef ref = new ServedKinds(cluster)
                .running(selector, mechanism, namespace)
                .orElseThrow(() -> new NotFound("workload: " + selector.kind() + " cannot be released; supported are "
                        + String.join(", ", Workloads.supported())));
        Workload kind = Workloads.of(ref.type().apiVersion(), ref.type().kind(), mechanism)
                .orElseThrow();
        ObjectNode live = new LiveWorkload(cluster)
                .find(kind, ref)
                .orElseThrow(() -> new NotFound(ref + " is not there; image alone changes a workload that runs"));
        ObjectNode wanted = kind.asWritten(ref.name(), Documents.clean(live));
        for (ImageChange change : images.changes()) {
            wanted = change.applyTo(wanted);
        }
        return new Manifest(List.of(new ManifestDocument(wanted, "cluster")));
    }

    private Found fromHistory(ManifestSource.FromHistory source) {
        ReleaseKey key = new ReleaseKey(namespace, source.release());
        History history = new History(cluster, seal);
        KeptVersions kept = history.kept(key);
        List<Version> versions = kept.readable();
        int number =
                source.version().orElseGet(() -> new VersionBefore(key, kept, new WhatRuns(cluster, seal)).number());
        VersionContent content = history.content(key, number)
                .orElseThrow(() -> new NotFound(
                        "Release " + key + " has no v" + number + "; kept are " + VersionBefore.names(versions)));
        Mechanism how = mechanism(versions, number);
        return new Found(
                content.manifest(),
                how.custom().isPresent() ? Optional.empty() : workload(content.manifest()),
                new EvenBatches(1),
                Optional.of(number),
                how,
                content.provenance() != Provenance.FOREIGN);
    }

    /** Which of several workloads of a version moved in batches: the first one, for so they are kept. */
    private static Optional<WorkloadSelector> workload(Manifest manifest) {
        return manifest.documents().stream()
                .filter(one -> Workloads.know(one.apiVersion(), one.kind(), Mechanism.ofItsKind()))
                .findFirst()
                .map(WorkloadRef::of)
                .map(WorkloadSelector::of);
    }

    /** A version goes back in the way it came, unless another is asked for. */
    private Mechanism mechanism(List<Version> versions, int number) {
        return mechanism.equals(Mechanism.ofItsKind())
                ? versions.stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .map(Version::mechanism)
                        .orElse(mechanism)
                : mechanism;
    }
}
