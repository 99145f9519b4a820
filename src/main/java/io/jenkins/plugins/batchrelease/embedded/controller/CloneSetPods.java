package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import java.util.List;

/** Makes and deletes the pods of CloneSets, and knows what of that no watch has shown yet. */
final class CloneSetPods {

    private static final String INSTANCE = "apps.kruise.io/cloneset-instance-id";

    private final KubernetesClient client;
    private final Expectations expectations = new Expectations();
    private final OwnChanges changes = new OwnChanges();

    CloneSetPods(KubernetesClient client) {
        this.client = client;
    }

    /** @param here whether the pod is still there */
    void seen(Pod pod, boolean here) {
        expectations.seen(pod);
        if (!here || Pods.terminating(pod)) {
            expectations.gone(pod);
        }
        if (!here) {
            changes.gone(pod);
        }
    }

    int coming(CloneSet set) {
        return expectations.coming(set.object());
    }

    /** Those that stay, as they are after all that was changed. */
    List<Pod> staying(List<Pod> shown) {
        return shown.stream()
                .map(changes::newest)
                .filter(pod -> !Pods.ended(pod) && !Pods.terminating(pod) && !expectations.isDeleting(pod))
                .toList();
    }

    void changed(Pod pod) {
        changes.changed(pod);
    }

    void delete(Pod pod) {
        expectations.deleting(pod);
        client.resource(pod).delete();
    }

    /** Labels it as the real one does: with the short name of its revision and a number of its own. */
    void create(CloneSet set, PodTemplateSpec template, String revision) {
        String instance = RandomNames.after("");
        ObjectKey key = new ObjectKey(set.object().getMetadata().getNamespace(), set.name() + "-" + instance);
        expectations.creating(key, set.object());
        try {
            client.resource(new PodBuilder()
                            .withMetadata(template.getMetadata())
                            .editOrNewMetadata()
                            .withName(key.name())
                            .withNamespace(key.namespace())
                            .addToLabels(INSTANCE, instance)
                            .addToLabels(Pods.REVISION_LABEL, revision)
                            .withOwnerReferences(Owners.reference(set.object()))
                            .endMetadata()
                            .withSpec(template.getSpec())
                            .editSpec()
                            .addNewReadinessGate(InPlaceUpdates.GATE)
                            .endSpec()
                            .build())
                    .create();
        } catch (RuntimeException e) {
            expectations.notCreated(key);
            throw e;
        }
    }
}
