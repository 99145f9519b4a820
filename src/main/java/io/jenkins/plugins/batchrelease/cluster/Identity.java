package io.jenkins.plugins.batchrelease.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** As whom the API server knows us, and not what we say ourselves. */
final class Identity {
    private static final String GROUP = "authentication.k8s.io";
    private static final String KIND = "SelfSubjectReview";

    private final Cluster cluster;
    private final Config config;

    Identity(Cluster cluster, Config config) {
        this.cluster = cluster;
        this.config = config;
    }

    /** The user of the credentials; where the server does not tell, as before Kubernetes 1.26, the user of the kubeconfig. */
    String name() {
        return reviewed().or(this::configured).orElse("unknown");
    }

    private Optional<String> reviewed() {
        try {
            List<ResourceType> served = cluster.types(GROUP, KIND).stream()
                    .sorted(Comparator.comparing(type -> type.apiVersion().length()))
                    .toList();
            return served.stream().findFirst().flatMap(this::ask);
        } catch (ClusterException untold) {
            return Optional.empty();
        }
    }

    private Optional<String> ask(ResourceType type) {
        ObjectNode question = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", type.apiVersion())
                .put("kind", KIND);
        ObjectNode answer = cluster.create(new ObjectRef(type, "", "self"), question, false);
        return said(answer.at("/status/userInfo/username").asText());
    }

    private Optional<String> configured() {
        return Optional.ofNullable(config.getCurrentContext())
                .map(NamedContext::getContext)
                .flatMap(context -> said(context.getUser()))
                .or(() -> said(config.getUsername()));
    }

    private static Optional<String> said(String name) {
        return Optional.ofNullable(name).filter(text -> !text.isBlank());
    }
}
