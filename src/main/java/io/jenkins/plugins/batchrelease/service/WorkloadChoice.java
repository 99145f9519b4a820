package io.jenkins.plugins.batchrelease.service;

import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.release.CustomKind;
import io.jenkins.plugins.batchrelease.release.CustomKindText;
import io.jenkins.plugins.batchrelease.workload.catalog.Workloads;
import java.util.Optional;

/**
 * Which workload of the documents somebody means.
 *
 * @param selector by kind and name; empty if there is only one
 * @param custom where it has its fields, if nobody else knows its kind
 */
public record WorkloadChoice(Optional<WorkloadSelector> selector, Optional<CustomKind> custom) {
    /**
     * Reads {@code statefulset/web}, the fields of a kind ({@link CustomKindText}), or nothing.
     *
     * @throws IllegalArgumentException if the text is neither; the message says what was found and what is allowed
     */
    public static WorkloadChoice parse(String text) {
        if (text.isBlank()) {
            return new WorkloadChoice(Optional.empty(), Optional.empty());
        } else if (!CustomKindText.isOne(text)) {
            return new WorkloadChoice(Optional.of(WorkloadSelector.parse(text)), Optional.empty());
        }
        CustomKind kind = CustomKindText.parse(text);
        Workloads.requireUnknown(kind);
        return new WorkloadChoice(
                kind.name().map(name -> WorkloadSelector.parse(kind.kind() + "/" + name)), Optional.of(kind));
    }
}
