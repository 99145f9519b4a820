package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import io.jenkins.plugins.batchrelease.embedded.patch.ListSchema;
import io.jenkins.plugins.batchrelease.embedded.patch.ManagedFields;
import io.jenkins.plugins.batchrelease.embedded.patch.ManagedFields.Manager;

/** Keeps {@code metadata.managedFields} up to date. */
final class Ownership {

    private final Admission admission;

    Ownership(Admission admission) {
        this.admission = admission;
    }

    static ListSchema schema(ResourceRequest request) {
        return ListSchema.of(request.type().has(Trait.CUSTOM));
    }

    Manager applier(ResourceRequest request) {
        return manager(request, "Apply");
    }

    private static Manager manager(ResourceRequest request, String operation) {
        return new Manager(
                request.http().fieldManager(), operation, request.type().apiVersion(), request.subresource());
    }

    /** Gives the fields a create, an update or a patch changed to whoever sent it. */
    void recordUpdate(ResourceRequest request, ObjectNode before, ObjectNode after) {
        ManagedFields fields = ManagedFields.of(after);
        fields.update(manager(request, "Update"), before, after, schema(request), admission.now());
        fields.writeTo(after);
    }
}
