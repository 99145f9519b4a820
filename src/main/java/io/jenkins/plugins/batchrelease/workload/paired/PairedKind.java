package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.LabelValue;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.OwnedPods;
import io.jenkins.plugins.batchrelease.workload.Scene;

/** What differs between the kinds whose objects can stand side by side. */
enum PairedKind {
    /** Its pods belong to ReplicaSets of its own. */
    DEPLOYMENT(ResourceType.DEPLOYMENT) {
        @Override
        ObjectNode selector(ObjectNode spec) {
            return Json.object(Json.object(spec, "selector"), "matchLabels");
        }

        @Override
        OwnedPods pods(Scene scene, ObjectNode object) {
            return OwnedPods.ofDeployment(scene, object);
        }
    },
    /** Its pods belong to itself; its selector is a plain map. */
    REPLICATION_CONTROLLER(ResourceType.REPLICATION_CONTROLLER) {
        @Override
        ObjectNode selector(ObjectNode spec) {
            return Json.object(spec, "selector");
        }

        @Override
        OwnedPods pods(Scene scene, ObjectNode object) {
            return OwnedPods.ofController(scene, object);
        }
    };

    private final ResourceType type;

    PairedKind(ResourceType type) {
        this.type = type;
    }

    ResourceType type() {
        return type;
    }

    /** The labels that a spec selects its pods by; made if they are not there. */
    abstract ObjectNode selector(ObjectNode spec);

    /** The pods of an object, each with the digest of its template as its revision. */
    abstract OwnedPods pods(Scene scene, ObjectNode object);

    /** Names the pods of a spec as those of the object {@code member}. */
    void label(ObjectNode spec, String member) {
        String value = LabelValue.of(member);
        selector(spec).put(Marks.PAIR_MEMBER_LABEL, value);
        Json.object(Json.object(Json.object(spec, "template"), "metadata"), "labels")
                .put(Marks.PAIR_MEMBER_LABEL, value);
    }
}
