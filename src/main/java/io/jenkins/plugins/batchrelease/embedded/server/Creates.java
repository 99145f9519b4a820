package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.util.Optional;

/** POST to a collection. */
final class Creates {

    private final ObjectStore store;
    private final Admission admission;
    private final Commit commit;
    private final Ownership ownership;
    private final ResourceTypes types;
    private final ServiceAccounts serviceAccounts;
    private final Quotas quotas;
    private final SidecarInjection sidecars;

    Creates(ObjectStore store, Admission admission, Commit commit, Ownership ownership, ResourceTypes types) {
        this.store = store;
        this.admission = admission;
        this.commit = commit;
        this.ownership = ownership;
        this.types = types;
        serviceAccounts = new ServiceAccounts(store);
        quotas = new Quotas(store);
        sidecars = new SidecarInjection(store);
    }

    Reply handle(ResourceRequest request) {
        ObjectNode object = Bodies.object(request);
        if (object.path("metadata").hasNonNull("resourceVersion")) {
            throw ApiError.of(500, "", "resourceVersion should not be set on objects to be created");
        }
        return store.exclusively(() -> new Reply.Document(201, create(request, object)));
    }

    ObjectNode create(ResourceRequest request, ObjectNode object) {
        checkNamespace(request, object);
        ObjectNode admitted = object.deepCopy();
        sidecars.inject(request, admitted);
        admission.admitNew(admitted, request);
        serviceAccounts.check(request, admitted);
        quotas.check(request, admitted);
        ownership.recordUpdate(request, Json.object(), admitted);
        return commit.create(request, admitted);
    }

    /** Nothing is created in a namespace that is not there or about to go. */
    void checkNamespace(ResourceRequest request, ObjectNode object) {
        if (!request.type().namespaced()) {
            return;
        }
        ResourceType namespaces = types.byStorage("/namespaces").orElseThrow();
        Optional<ObjectNode> namespace = store.find(new Key(namespaces.storage(), "", request.namespace()));
        if (namespace.isEmpty()) {
            throw ApiError.notFound(namespaces, request.namespace());
        }
        if (namespace.get().path("metadata").has("deletionTimestamp")) {
            throw ApiError.forbidden(
                    request.type(),
                    object.path("metadata").path("name").asText(),
                    "unable to create new content in namespace %s because it is being terminated"
                            .formatted(request.namespace()));
        }
    }
}
