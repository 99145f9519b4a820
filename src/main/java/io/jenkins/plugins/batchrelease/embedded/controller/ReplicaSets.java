package io.jenkins.plugins.batchrelease.embedded.controller;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds, makes and resizes the ReplicaSets of a Deployment. */
final class ReplicaSets {

    static final String HASH = "pod-template-hash";
    static final String REVISION = "deployment.kubernetes.io/revision";
    static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
    private static final String MAX = "deployment.kubernetes.io/max-replicas";

    private final KubernetesClient client;
    private final Templates templates;

    ReplicaSets(KubernetesClient client) {
        this.client = client;
        templates = new Templates(client.getKubernetesSerialization());
    }

    /** The one that has the Deployment's template; the oldest if there are several. */
    Optional<ReplicaSet> current(Deployment deployment, List<ReplicaSet> all) {
        String wanted = templates.canonical(deployment.getSpec().getTemplate());
        return all.stream()
                .filter(set -> templates
                        .canonical(withoutHash(set.getSpec().getTemplate()))
                        .equals(wanted))
                .min(Comparator.comparing(set -> set.getMetadata().getCreationTimestamp()));
    }

    private static PodTemplateSpec withoutHash(PodTemplateSpec template) {
        return new PodTemplateSpecBuilder(template)
                .editMetadata()
                .removeFromLabels(HASH)
                .endMetadata()
                .build();
    }

    ReplicaSet create(Deployment deployment, int replicas, long revision, RollingUpdate sizes) {
        PodTemplateSpec template = deployment.getSpec().getTemplate();
        String hash = Templates.hash(templates.canonical(template), 0);
        return client.resource(new ReplicaSetBuilder()
                        .withNewMetadata()
                        .withName(deployment.getMetadata().getName() + "-" + hash)
                        .withNamespace(deployment.getMetadata().getNamespace())
                        .withLabels(template.getMetadata().getLabels())
                        .addToLabels(HASH, hash)
                        .withAnnotations(annotations(deployment, revision, sizes))
                        .withOwnerReferences(Owners.reference(deployment))
                        .endMetadata()
                        .withNewSpec()
                        .withReplicas(replicas)
                        .withMinReadySeconds(deployment.getSpec().getMinReadySeconds())
                        .withSelector(deployment.getSpec().getSelector())
                        .editSelector()
                        .addToMatchLabels(HASH, hash)
                        .endSelector()
                        .withTemplate(templates.copy(template))
                        .editTemplate()
                        .editMetadata()
                        .addToLabels(HASH, hash)
                        .endMetadata()
                        .endTemplate()
                        .endSpec()
                        .build())
                .create();
    }

    private static Map<String, String> annotations(Deployment deployment, long revision, RollingUpdate sizes) {
        Map<String, String> annotations = new TreeMap<>(
                Optional.ofNullable(deployment.getMetadata().getAnnotations()).orElse(Map.of()));
        annotations.remove("kubectl.kubernetes.io/last-applied-configuration");
        annotations.put(REVISION, Long.toString(revision));
        annotations.put(DESIRED, Integer.toString(deployment.getSpec().getReplicas()));
        annotations.put(MAX, Integer.toString(sizes.maxReplicas()));
        return annotations;
    }

    void resize(ReplicaSet set, int size, Deployment deployment, RollingUpdate sizes) {
        patch(
                set,
                "{\"metadata\":{\"annotations\":{\"%s\":\"%d\",\"%s\":\"%d\"}},\"spec\":{\"replicas\":%d}}"
                        .formatted(DESIRED, deployment.getSpec().getReplicas(), MAX, sizes.maxReplicas(), size));
    }

    void renumber(ReplicaSet set, long revision) {
        patch(set, "{\"metadata\":{\"annotations\":{\"%s\":\"%d\"}}}".formatted(REVISION, revision));
    }

    private void patch(ReplicaSet set, String change) {
        client.resource(set).patch(PatchContext.of(PatchType.JSON_MERGE), change);
    }

    void delete(ReplicaSet set) {
        client.resource(set).delete();
    }

    static long revision(ReplicaSet set) {
        return number(set, REVISION).map(Integer::longValue).orElse(0L);
    }

    /** The number of replicas its Deployment wanted when this one was last resized. */
    static Optional<Integer> desired(ReplicaSet set) {
        return number(set, DESIRED);
    }

    private static Optional<Integer> number(ReplicaSet set, String annotation) {
        return Optional.ofNullable(set.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(annotation))
                .map(Integer::parseInt);
    }
}
