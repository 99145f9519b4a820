package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.loop.ObjectKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes and deletes the pods of CloneSets, and knows what of that no watch has shown yet. */
final class CloneSetPods {

    private static final String INSTANCE = "apps.kruise.io/cloneset-instance-id";

    private final KubernetesClient client;
    private final Expectations expectations = new Expectations();
    /** By uid: what a change left, until the watch shows as much. */
    private final Map<String, Pod> changed = new ConcurrentHashMap<>();

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
            changed.remove(pod.getMetadata().getUid());
        }
    }

    int coming(CloneSet set) {
        return expectations.coming(set.object());
    }

    /** Those that stay, as they are after all that was changed. */
    List<Pod> staying(List<Pod> shown) {
        return shown.stream()
                .map(this::newest)
                .filter(pod -> !Pods.ended(pod) && !Pods.terminating(pod) && !expectations.isDeleting(pod))
                .toList();
    }

    private Pod newest(Pod shown) {
        Pod known = changed.get(shown.getMetadata().getUid());
        if (known != null && version(known) > version(shown)) {
            return known;
        }
        changed.remove(shown.getMetadata().getUid());
        return shown;
    }

    private static long version(Pod pod) {
        return Long.parseLong(pod.getMetadata().getResourceVersion());
    }

    void changed(Pod pod) {
        changed.put(pod.getMetadata().getUid(), pod);
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
