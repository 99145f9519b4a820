package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.api.model.APIGroup;
import io.fabric8.kubernetes.api.model.APIResource;
import io.fabric8.kubernetes.api.model.APIResourceList;
import io.fabric8.kubernetes.api.model.GroupVersionForDiscovery;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which kinds the API server serves. Asked once per API version; what every server has is not asked at all. */
final class Discovery {
    private static final List<ResourceType> KNOWN = List.of(
            ResourceType.STATEFUL_SET,
            ResourceType.SERVICE,
            ResourceType.SECRET,
            ResourceType.POD,
            ResourceType.REPLICATION_CONTROLLER,
            new ResourceType("v1", "ConfigMap", "configmaps", true),
            new ResourceType("v1", "ServiceAccount", "serviceaccounts", true),
            new ResourceType("v1", "PersistentVolumeClaim", "persistentvolumeclaims", true),
            ResourceType.DEPLOYMENT,
            ResourceType.DAEMON_SET);

    private static final String SCALE = "/scale";

    private final KubernetesClient client;
    private final Breaker breaker;
    private final Set<String> scalable = ConcurrentHashMap.newKeySet();
    private final Map<String, List<ResourceType>> served = new ConcurrentHashMap<>();

    Discovery(KubernetesClient client, Breaker breaker) {
        this.client = client;
        this.breaker = breaker;
    }

    /** The type, or empty if the server does not serve it. */
    Optional<ResourceType> find(String apiVersion, String kind) {
        return pick(KNOWN, apiVersion, kind)
                .or(() -> pick(served.getOrDefault(apiVersion, List.of()), apiVersion, kind))
                .or(() -> pick(askAgain(apiVersion), apiVersion, kind));
    }

    /** The type in every version of its group that the server serves it in, the preferred one first. */
    List<ResourceType> findAll(String group, String kind) {
        return versions(group).stream()
                .map(version -> find(version, kind))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the type has a {@code scale} subresource. */
    boolean scales(ResourceType type) {
        ask(type.apiVersion());
        return scalable.contains(type.apiVersion() + "/" + type.plural());
    }

    private List<String> versions(String group) {
        NameForm.SUBDOMAIN.require("group of an apiVersion", group);
        try {
            APIGroup found = breaker.call(() -> client.getApiGroup(group));
            return found == null
                    ? List.of()
                    : Stream.concat(Stream.of(found.getPreferredVersion()), found.getVersions().stream())
                            .filter(Objects::nonNull)
                            .map(GroupVersionForDiscovery::getGroupVersion)
                            .distinct()
                            .toList();
        } catch (KubernetesClientException failure) {
            throw ClusterException.of("Cannot list the versions of " + group, failure);
        }
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
        NameForm.API_VERSION.require("apiVersion", apiVersion);
        try {
            APIResourceList list = breaker.call(() -> client.getApiResources(apiVersion));
            if (list != null) {
                list.getResources().stream()
                        .map(APIResource::getName)
                        .filter(name -> name.endsWith(SCALE))
                        .map(name -> apiVersion + "/" + name.substring(0, name.length() - SCALE.length()))
                        .forEach(scalable::add);
            }
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
