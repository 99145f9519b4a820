package io.jenkins.plugins.batchrelease.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds the one workload of a manifest that is released; the other documents are applied before it. */
public final class WorkloadFinder {
    private final Supplier<String> advice;

    /** @param advice what to say to somebody whose manifest has no workload: one sentence or more */
    public WorkloadFinder(Supplier<String> advice) {
        this.advice = advice;
    }

    /**
     * @param chosen which workload; empty if the manifest has only one
     * @param releasable whether a document is a workload of a kind that can be released in batches
     * @throws InvalidManifest if there is no such workload, or more than one and none is chosen
     */
    public ManifestDocument find(
            Manifest manifest, Optional<WorkloadSelector> chosen, Predicate<ManifestDocument> releasable) {
        List<ManifestDocument> workloads =
                manifest.documents().stream().filter(releasable).toList();
        List<ManifestDocument> found = workloads.stream()
                .filter(workload ->
                        chosen.map(selector -> selector.matches(workload)).orElse(true))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (workloads.isEmpty()) {
            throw new InvalidManifest("manifest: found " + list(manifest.documents())
                    + ", but no workload that can be released in batches. " + advice.get());
        }
        if (chosen.isPresent()) {
            throw new InvalidManifest("workload: '" + chosen.get() + "' means "
                    + (found.isEmpty() ? "none" : "more than one") + " of the workloads in the manifest, which are "
                    + list(workloads) + ". Choose one of them, for instance '" + choice(workloads) + "'.");
        }
        throw new InvalidManifest("manifest: found " + workloads.size() + " workloads, " + list(workloads)
                + ", but a release changes one. Choose it, for instance with workload: '" + choice(workloads)
                + "', and release the others by releases of their own.");
    }

    private static String list(List<ManifestDocument> documents) {
        return documents.isEmpty()
                ? "no documents"
                : documents.stream()
                        .map(document -> document.ref() + " (" + document.apiVersion() + ")")
                        .collect(Collectors.joining(", "));
    }

    /** The first of them as a selector; with its group where kind and name do not tell it from another. */
    private static String choice(List<ManifestDocument> workloads) {
        DocumentRef first = workloads.get(0).ref();
        boolean shared = workloads.stream()
                .skip(1)
                .anyMatch(other -> other.ref().toString().equals(first.toString()));
        String kind = first.kind().toLowerCase(Locale.ROOT);
        return kind + (shared ? "." + first.group() : "") + "/" + first.name();
    }
}
