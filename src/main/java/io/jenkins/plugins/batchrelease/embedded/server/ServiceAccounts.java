package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;

/** Pods run as a service account of their namespace; {@code default}, which every namespace has, is taken for granted. */
final class ServiceAccounts {

    private final ObjectStore store;

    ServiceAccounts(ObjectStore store) {
        this.store = store;
    }

    void check(ResourceRequest request, ObjectNode pod) {
        String name = pod.path("spec").path("serviceAccountName").asText("default");
        if (!request.type().storage().equals("/pods")
                || name.equals("default")
                || store.find(new Key("/serviceaccounts", request.namespace(), name))
                        .isPresent()) {
            return;
        }
        throw ApiError.forbidden(
                request.type(),
                pod.path("metadata").path("name").asText(),
                "error looking up service account %s/%s: serviceaccount \"%s\" not found"
                        .formatted(request.namespace(), name, name));
    }
}
