package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError.Cause;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import io.jenkins.plugins.batchrelease.embedded.patch.PatchDocument;
import io.jenkins.plugins.batchrelease.embedded.patch.ServerSideApply;
import java.util.List;
import java.util.Optional;

/** PUT and PATCH of an object or its status. */
final class Updates {

    private static final String APPLY = "application/apply-patch+yaml";

    private final ObjectStore store;
    private final Admission admission;
    private final Commit commit;
    private final Ownership ownership;
    private final Creates creates;

    Updates(ObjectStore store, Admission admission, Commit commit, Ownership ownership, Creates creates) {
        this.store = store;
        this.admission = admission;
        this.commit = commit;
        this.ownership = ownership;
        this.creates = creates;
    }

    Reply put(ResourceRequest request) {
        ObjectNode object = Bodies.object(request);
        JsonNode metadata = object.path("metadata");
        return store.exclusively(() -> {
            String version = metadata.path("resourceVersion").asText();
            ObjectNode before = commit.current(request, Optional.of(version));
            String uid = metadata.path("uid").asText();
            String known = before.path("metadata").path("uid").asText();
            if (!uid.isEmpty() && !uid.equals(known)) {
                throw ApiError.conflict(
                        request.type(),
                        request.key().name(),
                        "Precondition failed: UID in precondition: %s, UID in object meta: %s".formatted(uid, known));
            }
            if (version.isEmpty() && request.type().has(Trait.CUSTOM)) {
                throw ApiError.invalid(
                        request.type(),
                        request.key().name(),
                        List.of(new Cause(
                                "FieldValueInvalid",
                                "metadata.resourceVersion",
                                "Invalid value: 0x0: must be specified for an update")));
            }
            return Reply.ok(change(request, before, object.deepCopy()));
        });
    }

    Reply patch(ResourceRequest request) {
        if (request.http().mediaType().equals(APPLY)) {
            return apply(request);
        }
        PatchDocument patch = PatchDocument.parse(
                request.http().mediaType(),
                Bodies.parse(request.http()),
                request.type().has(Trait.CUSTOM));
        return store.exclusively(() -> {
            ObjectNode before = commit.current(request, Optional.empty());
            ObjectNode after = patch.patch(Presentation.alone(before, request.type()));
            commit.current(
                    request,
                    Optional.of(after.path("metadata").path("resourceVersion").asText()));
            Bodies.checkName(request, after.path("metadata"));
            return Reply.ok(change(request, before, after));
        });
    }

    private ObjectNode change(ResourceRequest request, ObjectNode before, ObjectNode after) {
        admission.admitChange(before, after, request);
        ownership.recordUpdate(request, before, after);
        return commit.change(request, before, after);
    }

    private Reply apply(ResourceRequest request) {
        if (request.http().query("fieldManager").isEmpty()) {
            throw ApiError.invalidOptions(
                    "PatchOptions",
                    new Cause("FieldValueRequired", "fieldManager", "Required value: is required for apply patch"));
        }
        ObjectNode applied = Bodies.checked(request, Bodies.parse(request.http()));
        JsonNode metadata = applied.path("metadata");
        if (!metadata.path("managedFields").isEmpty()) {
            throw ApiError.badRequest("metadata.managedFields must be nil");
        }
        admission.checkApplied(applied, request);
        return store.exclusively(() -> {
            if (store.find(request.key()).isEmpty()) {
                return new Reply.Document(201, applyNew(request, applied));
            }
            ObjectNode before = commit.current(
                    request, Optional.of(metadata.path("resourceVersion").asText()));
            ObjectNode after = merged(request, before, applied);
            JsonNode fields = after.path("metadata").path("managedFields");
            admission.admitChange(before, after, request);
            after.withObjectProperty("metadata").set("managedFields", fields);
            return Reply.ok(commit.change(request, before, after));
        });
    }

    private ObjectNode applyNew(ResourceRequest request, ObjectNode applied) {
        creates.checkNamespace(request, applied);
        ObjectNode after = merged(request, Json.object(), applied);
        admission.admitNew(after, request);
        return commit.create(request, after);
    }

    private ObjectNode merged(ResourceRequest request, ObjectNode live, ObjectNode applied) {
        return new ServerSideApply(Ownership.schema(request))
                .apply(live, applied, ownership.applier(request), request.http().flag("force"), admission.now());
    }
}
