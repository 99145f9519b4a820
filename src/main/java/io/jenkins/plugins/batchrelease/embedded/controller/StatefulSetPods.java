package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;

/** Makes the pods of a StatefulSet, each with its own identity and its own volumes. */
final class StatefulSetPods {

    private final KubernetesClient client;

    StatefulSetPods(KubernetesClient client) {
        this.client = client;
    }

    void create(StatefulSet set, int ordinal, PodTemplateSpec template, String revision) {
        for (PersistentVolumeClaim claim : set.getSpec().getVolumeClaimTemplates()) {
            createUnlessPresent(set, ordinal, claim);
        }
        client.resource(pod(set, ordinal, template, revision)).create();
    }

    private static Pod pod(StatefulSet set, int ordinal, PodTemplateSpec template, String revision) {
        String name = set.getMetadata().getName() + "-" + ordinal;
        return new PodBuilder()
                .withMetadata(template.getMetadata())
                .editOrNewMetadata()
                .withName(name)
                .withGenerateName(set.getMetadata().getName() + "-")
                .withNamespace(set.getMetadata().getNamespace())
                .addToLabels("statefulset.kubernetes.io/pod-name", name)
                .addToLabels("apps.kubernetes.io/pod-index", Integer.toString(ordinal))
                .addToLabels(Pods.REVISION_LABEL, revision)
                .withOwnerReferences(Owners.reference(set))
                .endMetadata()
                .withSpec(template.getSpec())
                .editSpec()
                .withHostname(name)
                .withSubdomain(set.getSpec().getServiceName())
                .withVolumes(volumes(set, ordinal, template))
                .endSpec()
                .build();
    }

    /** A claim's volume takes the place of one with the same name in the template. */
    private static List<Volume> volumes(StatefulSet set, int ordinal, PodTemplateSpec template) {
        List<Volume> volumes = new ArrayList<>(template.getSpec().getVolumes());
        for (PersistentVolumeClaim claim : set.getSpec().getVolumeClaimTemplates()) {
            String name = claim.getMetadata().getName();
            volumes.removeIf(volume -> volume.getName().equals(name));
            volumes.add(new VolumeBuilder()
                    .withName(name)
                    .withNewPersistentVolumeClaim()
                    .withClaimName(claimName(set, ordinal, claim))
                    .endPersistentVolumeClaim()
                    .build());
        }
        return volumes;
    }

    private static String claimName(StatefulSet set, int ordinal, PersistentVolumeClaim claim) {
        return claim.getMetadata().getName() + "-" + set.getMetadata().getName() + "-" + ordinal;
    }

    /** Volumes outlive pods. */
    private void createUnlessPresent(StatefulSet set, int ordinal, PersistentVolumeClaim template) {
        PersistentVolumeClaim claim = new PersistentVolumeClaimBuilder(template)
                .editMetadata()
                .withName(claimName(set, ordinal, template))
                .withNamespace(set.getMetadata().getNamespace())
                .addToLabels(set.getSpec().getSelector().getMatchLabels())
                .endMetadata()
                .withStatus(null)
                .build();
        try {
            client.resource(claim).create();
        } catch (KubernetesClientException e) {
            if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
        }
    }
}
