package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.traffic.ServiceSelector;
import io.jenkins.plugins.batchrelease.workload.VersionLabel;

/** Lets traffic follow a release, and takes it back. */
final class Traffic {
    private final Target target;

    Traffic(Target target) {
        this.target = target;
    }

    /** Sends the Service's traffic to the new version's pods alone. */
    void follow(Release release) {
        release.options().serviceSwitch().ifPresent(change -> target.cluster()
                .patch(service(release, change), ServiceSelector.narrowedTo(version(release)), false));
    }

    /** Gives the Service the selector it had; also once every pod is new, where narrowing means nothing any more. */
    void restore(Release release) {
        release.options().serviceSwitch().ifPresent(change -> {
            ObjectNode snapshot = target.material()
                    .previous()
                    .other("Service", change.service())
                    .orElseGet(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance::objectNode);
            try {
                target.cluster().patch(service(release, change), ServiceSelector.restoredTo(snapshot), false);
            } catch (ClusterException failure) {
                if (failure.kind() != ClusterException.Kind.NOT_FOUND) {
                    throw failure;
                }
                // A Service that is gone sends no traffic anywhere.
            }
        });
    }

    /** As the pods carry it: the same documents give the same label, whatever else is planned. */
    private String version(Release release) {
        return target.material().manifest().documents().stream()
                .filter(document -> release.workload()
                        .isSameObjectAs(new WorkloadRef(document.apiVersion(), document.kind(), document.name())))
                .flatMap(document -> VersionLabel.in(document.json()).stream())
                .findFirst()
                .orElseGet(() -> VersionLabel.of(release.planHash()));
    }

    private static ObjectRef service(Release release, ServiceSwitch change) {
        return new ObjectRef(ResourceType.SERVICE, release.key().namespace(), change.service());
    }
}
