package io.jenkins.plugins.batchrelease.cluster;

import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.jenkins.plugins.batchrelease.manifest.NameForm;

/**
 * A kind of object as the API server serves it.
 *
 * @param apiVersion group and version, {@code apps/v1}; without a group just {@code v1}
 * @param kind {@code StatefulSet}
 * @param plural as in the URL, {@code statefulsets}; empty as long as the server was not asked for it
 * @param namespaced whether its objects live in namespaces
 */
public record ResourceType(String apiVersion, String kind, String plural, boolean namespaced) {
    public static final ResourceType STATEFUL_SET = new ResourceType("apps/v1", "StatefulSet", "statefulsets", true);
    public static final ResourceType DEPLOYMENT = new ResourceType("apps/v1", "Deployment", "deployments", true);
    public static final ResourceType REPLICATION_CONTROLLER =
            new ResourceType("v1", "ReplicationController", "replicationcontrollers", true);
    public static final ResourceType REPLICA_SET = new ResourceType("apps/v1", "ReplicaSet", "replicasets", true);
    public static final ResourceType DAEMON_SET = new ResourceType("apps/v1", "DaemonSet", "daemonsets", true);
    public static final ResourceType CONTROLLER_REVISION =
            new ResourceType("apps/v1", "ControllerRevision", "controllerrevisions", true);
    /** In the version that every server has; who only wants to know its bounds needs no other. */
    public static final ResourceType AUTOSCALER =
            new ResourceType("autoscaling/v1", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);

    public static final ResourceType SERVICE = new ResourceType("v1", "Service", "services", true);
    public static final ResourceType SECRET = new ResourceType("v1", "Secret", "secrets", true);
    public static final ResourceType POD = new ResourceType("v1", "Pod", "pods", true);

    /** @throws io.jenkins.plugins.batchrelease.manifest.InvalidName if one of them cannot be part of an address */
    public ResourceType {
        NameForm.API_VERSION.require("apiVersion", apiVersion);
        NameForm.KIND.require("kind", kind);
        if (!plural.isEmpty()) {
            NameForm.PLURAL.require("resource of a " + kind, plural);
        }
    }

    /** The API group; empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    public String version() {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }

    ResourceDefinitionContext context() {
        return new ResourceDefinitionContext.Builder()
                .withGroup(group())
                .withVersion(version())
                .withKind(kind)
                .withPlural(plural)
                .withNamespaced(namespaced)
                .build();
    }
}
