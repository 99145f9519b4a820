package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The number of pods that a manifest asks for, and does not get. */
public final class ManifestSize {
    private ManifestSize() {}

    /**
     * What to tell a person whose manifest asks for another number of pods than there is.
     *
     * @param replicas how many pods there are to be in all, as the cluster says
     */
    public static Optional<String> differs(int replicas, ObjectNode desired) {
        return Optional.of(desired.at("/spec/replicas"))
                .filter(asked -> asked.isNumber() && asked.asInt() != replicas)
                .map(asked -> "spec.replicas is " + asked + " in the manifest and " + replicas
                        + " in the cluster; the release keeps " + replicas
                        + ", which a person or an autoscaler asked for. Scale before or after it.");
    }
}
