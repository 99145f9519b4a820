package io.jenkins.plugins.batchrelease.embedded.server;

import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError.Cause;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import java.time.Clock;
import java.util.Optional;

/** The API without its transport: finds out what a request is about and who takes care of it. */
public final class Api implements AutoCloseable {

    private final ObjectStore store = new ObjectStore();
    private final ResourceTypes types = new ResourceTypes();
    private final Rights rights = new Rights(store);
    private final Discovery discovery = new Discovery(types);
    private final Reviews reviews = new Reviews(rights);
    private final Reads reads = new Reads(store);
    private final Creates creates;
    private final Updates updates;
    private final Deletes deletes;
    private final Scales scales;
    private final PodVerbs podVerbs;
    private final GarbageCollector garbageCollector;

    public Api(Clock clock) {
        Admission admission = new Admission(clock);
        Ownership ownership = new Ownership(admission);
        Commit commit = new Commit(store);
        new Definitions(store, types);
        creates = new Creates(store, admission, commit, ownership, types);
        updates = new Updates(store, admission, commit, ownership, creates);
        deletes = new Deletes(store, clock);
        scales = new Scales(store, admission, commit, ownership);
        podVerbs = new PodVerbs(store, admission, deletes);
        garbageCollector = new GarbageCollector(store, deletes);
    }

    public Rights rights() {
        return rights;
    }

    public ObjectStore store() {
        return store;
    }

    /** Answers a request; errors are answers too. */
    public Reply handle(ApiRequest request) {
        try {
            return answer(request);
        } catch (ApiError refused) {
            return Reply.error(refused);
        } catch (RuntimeException defect) {
            return Reply.error(ApiError.of(500, "InternalError", "Internal error occurred: " + defect));
        }
    }

    private Reply answer(ApiRequest request) {
        Optional<Reply> reply = request.method().equals("GET") ? discovery.handle(request.path()) : Optional.empty();
        if (reply.isEmpty()) {
            reply = reviews.handle(request);
        }
        if (reply.isPresent()) {
            return reply.get();
        }
        if (!served(request.path())) {
            return Discovery.nothing();
        }
        ResourceRequest resource = ResourceRequest.parse(request, types).orElseThrow(ApiError::unknownPath);
        checkDryRun(request);
        rights.check(resource);
        return answer(resource);
    }

    /** Whether anything is served under the group and version of a path. */
    private boolean served(String path) {
        String[] parts = path.split("/");
        if (parts.length > 2 && parts[1].equals("api")) {
            return parts[2].equals("v1");
        }
        return parts.length > 3
                && parts[1].equals("apis")
                && types.versions(parts[2]).contains(parts[3]);
    }

    private Reply answer(ResourceRequest request) {
        if (PodVerbs.handles(request.type(), request.subresource())) {
            return podVerbs.handle(request);
        }
        boolean known =
                switch (request.subresource()) {
                    case "" -> true;
                    case "status" -> request.type().has(Trait.STATUS);
                    case "scale" -> request.type().has(Trait.SCALE);
                    case "finalize" -> request.type().storage().equals("/namespaces");
                    default -> false;
                };
        if (!known) {
            throw ApiError.unknownPath();
        }
        if (request.subresource().equals("scale")) {
            return scales.handle(request);
        }
        return switch (request.http().method()) {
            case "GET" -> reads.handle(request);
            case "POST" -> {
                if (request.name().isPresent()) {
                    throw ApiError.methodNotAllowed();
                }
                yield creates.handle(request);
            }
            case "PUT" -> updates.put(request);
            case "PATCH" -> updates.patch(request);
            case "DELETE" -> deletes.handle(request);
            default -> throw ApiError.methodNotAllowed();
        };
    }

    private static void checkDryRun(ApiRequest request) {
        request.query("dryRun").filter(value -> !value.equals("All")).ifPresent(value -> {
            throw ApiError.invalidOptions(
                    request.method().equals("PATCH") ? "PatchOptions" : "CreateOptions",
                    new Cause(
                            "FieldValueNotSupported",
                            "dryRun",
                            "Unsupported value: []string{%s}: supported values: \"All\""
                                    .formatted(Json.write(Json.object().textNode(value)))));
        });
    }

    @Override
    public void close() {
        garbageCollector.close();
    }
}
