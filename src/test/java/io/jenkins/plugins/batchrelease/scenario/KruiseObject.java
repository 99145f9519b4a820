package io.jenkins.plugins.batchrelease.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

/** An object of a kind of OpenKruise in a scenario's namespace, looked at and changed as a person would. */
final class KruiseObject {
    private final KubernetesClient eyes;
    private final Resource<GenericKubernetesResource> resource;

    KruiseObject(Scenario scenario, String apiVersion, String kind, String name) {
        this.eyes = scenario.eyes();
        var all = eyes.genericKubernetesResources(apiVersion, kind);
        this.resource = kind.equals("SidecarSet")
                ? all.withName(name)
                : all.inNamespace(scenario.namespace()).withName(name);
    }

    static KruiseObject cloneSet(Scenario scenario, String name) {
        return new KruiseObject(scenario, "apps.kruise.io/v1alpha1", "CloneSet", name);
    }

    ObjectNode json() {
        return eyes.getKubernetesSerialization().convertValue(resource.get(), ObjectNode.class);
    }

    boolean isThere() {
        return resource.get() != null;
    }

    void patch(String merge) {
        resource.patch(PatchContext.of(PatchType.JSON_MERGE), merge);
    }

    void delete() {
        resource.delete();
    }

    void scale(int replicas) {
        patch("{\"spec\":{\"replicas\":" + replicas + "}}");
    }
}
