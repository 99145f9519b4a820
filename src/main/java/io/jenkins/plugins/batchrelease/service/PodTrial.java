package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.workload.Trial;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the API server try one pod of the new version. It takes templates that no pod can be made of: without an image, of a
 * service account that is not there, against the namespace's Pod Security level; the controller learns it only when an old pod is gone.
 */
final class PodTrial {
    private static final Pattern SERVICE_ACCOUNT = Pattern.compile("serviceaccount \"([^\"]+)\" not found");
    private static final Pattern NO_RIGHT = Pattern.compile("cannot create resource \"?pods");

    private final Cluster cluster;
    private final String namespace;
    private final Manifest manifest;

    PodTrial(Cluster cluster, String namespace, Manifest manifest) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.manifest = manifest;
    }

    /** @param owner the workload as it would be, with its pod template in {@code spec.template} if it is of a kind that has one there */
    Trial of(ObjectNode owner) {
        if (!owner.at("/spec/template/spec/containers").isArray()) {
            return Trial.silent();
        }
        String name = owner.at("/metadata/name").asText() + "-trial";
        try {
            cluster.create(new ObjectRef(ResourceType.POD, namespace, name), pod(owner, name), true);
            return Trial.silent();
        } catch (ClusterException refused) {
            return verdict(refused);
        }
    }

    private static ObjectNode pod(ObjectNode owner, String name) {
        ObjectNode pod = owner.at("/spec/template").deepCopy();
        pod.put("apiVersion", "v1").put("kind", "Pod");
        pod.withObject("/metadata").remove("creationTimestamp");
        pod.withObject("/metadata").put("name", name);
        JsonNode claims = owner.at("/spec/volumeClaimTemplates");
        if (!claims.isEmpty()) {
            ObjectNode spec = pod.withObject("/spec");
            ArrayNode volumes = spec.get("volumes") instanceof ArrayNode there ? there : spec.putArray("volumes");
            // The controller mounts a claim of that name.
            claims.forEach(claim -> volumes.addObject()
                    .put("name", claim.at("/metadata/name").asText())
                    .putObject("emptyDir"));
        }
        return pod;
    }

    private Trial verdict(ClusterException refused) {
        String words = refused.getMessage();
        return switch (refused.kind()) {
            case INVALID -> Trial.problem("No pod can be made of the new pod template: " + words);
            case FORBIDDEN -> forbidden(words);
            // A server that is away, or a namespace that is not there, is told by what is tried of the workload itself.
            default -> Trial.silent();
        };
    }

    private Trial forbidden(String words) {
        Matcher missing = SERVICE_ACCOUNT.matcher(words);
        if (NO_RIGHT.matcher(words).find() || missing.find() && isInManifest(missing.group(1))) {
            return Trial.silent();
        }
        // Room in a quota may come, and whoever forbids bare pods need not forbid those of a workload.
        return words.contains("exceeded quota") || words.contains("admission webhook")
                ? Trial.warning("A pod of the new version would be refused now: " + words)
                : Trial.problem("No pod can be made of the new pod template: " + words);
    }

    private boolean isInManifest(String serviceAccount) {
        return manifest.documents().stream()
                .anyMatch(document -> document.kind().equals("ServiceAccount")
                        && document.name().equals(serviceAccount));
    }
}
