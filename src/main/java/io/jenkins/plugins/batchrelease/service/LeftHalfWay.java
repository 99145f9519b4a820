package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.workload.Marks;
import java.util.Optional;

/**
 * A workload that a release left half-way: it was given up, or its record was deleted. Its template is the new version's
 * while most of its pods may run the old one, so taking it for what runs would make the way back bring what nobody approved.
 */
final class LeftHalfWay {
    private LeftHalfWay() {}

    /** @param live what runs, while no release of it is open */
    static Optional<String> problem(ObjectRef ref, ObjectNode live) {
        String release = live.at("/metadata/annotations").path(Marks.RELEASE).asText();
        return release.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ref + " was left half-way by release " + release + ", which was given up or whose record was"
                                + " deleted: its pods may run two versions. Bring it to one version first, for instance with"
                                + " rollback " + release
                                + " --to and a version that history shows; or, once you have seen that all"
                                + " its pods run one version, take the annotation " + Marks.RELEASE + " away.");
    }
}
