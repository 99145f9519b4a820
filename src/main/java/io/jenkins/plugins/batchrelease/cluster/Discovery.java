package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which kinds the API server serves. Asked once per API version; what every server has is not asked at all. */
final class Discovery {
    private static final List<ResourceType> KNOWN = List.of(
            ResourceType.STATEFUL_SET,
            ResourceType.SERVICE,
            ResourceType.SECRET,
            ResourceType.POD,
            new ResourceType("v1", "ConfigMap", "configmaps", true),
            new ResourceType("v1", "ServiceAccount", "serviceaccounts", true),
            new ResourceType("v1", "PersistentVolumeClaim", "persistentvolumeclaims", true),
            ResourceType.DEPLOYMENT,
            ResourceType.DAEMON_SET);

    private final KubernetesClient client;
    private final Map<String, List<ResourceType>> served = new ConcurrentHashMap<>();

    Discovery(KubernetesClient client) {
        this.client = client;
    }

    /** The type, or empty if the server does not serve it. */
    Optional<ResourceType> find(String apiVersion, String kind) {
        return pick(KNOWN, apiVersion, kind)
                .or(() -> pick(served.getOrDefault(apiVersion, List.of()), apiVersion, kind))
                .or(() -> pick(askAgain(apiVersion), apiVersion, kind));
    }

    private static Optional<ResourceType> pick(List<ResourceType> types, String apiVersion, String kind) {
        return types.stream()
                .filter(type ->
                        type.apiVersion().equals(apiVersion) && type.kind().equals(kind))
                .findFirst();
    }

    /** A definition may have been installed since; that a kind is missing is not remembered. */
    private List<ResourceType> askAgain(String apiVersion) {
        List<ResourceType> types = ask(apiVersion);
        served.put(apiVersion, types);
        return types;
    }

    private List<ResourceType> ask(String apiVersion) {
        try {
            APIResourceList list = client.getApiResources(apiVersion);
            return list == null
                    ? List.of()
                    : list.getResources().stream()
                            .filter(resource -> !resource.getName().contains("/"))
                            .map(resource -> type(apiVersion, resource))
                            .toList();
        } catch (KubernetesClientException failure) {
            throw ClusterException.of("Cannot list the kinds of " + apiVersion, failure);
        }
    }

    private static ResourceType type(String apiVersion, APIResource resource) {
        return new ResourceType(
                apiVersion, resource.getKind(), resource.getName(), Boolean.TRUE.equals(resource.getNamespaced()));
    }
}
