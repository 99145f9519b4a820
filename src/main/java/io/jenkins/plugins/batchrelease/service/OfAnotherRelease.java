package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.workload.LabelValue;
import io.jenkins.plugins.batchrelease.workload.Marks;
import java.util.Optional;

/** Objects that releases make beside a workload, canaries and halves of pairs, are no workloads of their own. */
final class OfAnotherRelease {
    private OfAnotherRelease() {}

    /** @param live what runs under the name of the workload that somebody wants to release */
    static Optional<String> problem(ObjectRef ref, ObjectNode live) {
        String self = LabelValue.of(ref.name());
        return madeFor(live)
                .filter(owner -> !owner.equals(self))
                .map(owner -> ref + " was made by a release of " + owner + " and is part of it. Release " + owner
                        + " instead.");
    }

    private static Optional<String> madeFor(ObjectNode live) {
        JsonNode pair = live.at("/metadata/labels").path(Marks.PAIR_LABEL);
        JsonNode canary = live.at("/spec/selector/matchLabels").path(Marks.CANARY_LABEL);
        return pair.isTextual()
                ? Optional.of(pair.asText())
                : canary.isTextual() ? Optional.of(canary.asText()) : Optional.empty();
    }
}
