package io.jenkins.plugins.batchrelease.cluster;

import java.util.List;

/**
 * A pod, asked for by itself.
 *
 * @param uid its identity: a pod that comes back under the same name has another one
 * @param containers those that run before the others first, then in the order of the spec
 */
public record PodDetail(String uid, List<ContainerView> containers) {
    public PodDetail {
        containers = List.copyOf(containers);
    }
}
