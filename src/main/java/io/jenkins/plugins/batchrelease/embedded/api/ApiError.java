package io.jenkins.plugins.batchrelease.embedded.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** A request that is refused, with the {@code Status} document that says why: texts are those of a real API server. */
public final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient ObjectNode status;

    private ApiError(int code, String reason, String message) {
        super(message);
        this.code = code;
        this.status = Json.object()
                .put("kind", "Status")
                .put("apiVersion", "v1")
                .put("status", "Failure")
                .put("message", message);
        status.set("metadata", Json.object());
        if (!reason.isEmpty()) {
            status.put("reason", reason);
        }
        status.put("code", code);
    }

    public int code() {
        return code;
    }

    public ObjectNode status() {
        return status;
    }

    private ApiError about(String name, String group, String kind) {
        ObjectNode details = status.withObjectProperty("details");
        if (!name.isEmpty()) {
            details.put("name", name);
        }
        if (!group.isEmpty()) {
            details.put("group", group);
        }
        details.put("kind", kind);
        return this;
    }

    public static ApiError notFound(ResourceType type, String name) {
        return new ApiError(404, "NotFound", "%s \"%s\" not found".formatted(type.resource(), name))
                .about(name, type.group(), type.plural());
    }

    /** Nothing is served under this path. */
    public static ApiError unknownPath() {
        ApiError error = new ApiError(404, "NotFound", "the server could not find the requested resource");
        error.status.set("details", Json.object());
        return error;
    }

    public static ApiError alreadyExists(ResourceType type, String name) {
        return new ApiError(409, "AlreadyExists", "%s \"%s\" already exists".formatted(type.resource(), name))
                .about(name, type.group(), type.plural());
    }

    public static ApiError conflict(ResourceType type, String name, String why) {
        return new ApiError(
                        409,
                        "Conflict",
                        "Operation cannot be fulfilled on %s \"%s\": %s".formatted(type.resource(), name, why))
                .about(name, type.group(), type.plural());
    }

    /** A delete that was meant for another object or another version of it. Real servers name the kind here. */
    public static ApiError preconditionFailed(ResourceType type, String name, String why) {
        return new ApiError(
                        409,
                        "Conflict",
                        "Operation cannot be fulfilled on %s \"%s\": %s".formatted(type.qualifiedKind(), name, why))
                .about(name, type.group(), type.kind());
    }

    public static ApiError modified(ResourceType type, String name) {
        return conflict(
                type,
                name,
                "the object has been modified; please apply your changes to the latest version and try again");
    }

    /** Fields that another manager owns. */
    public static ApiError applyConflict(List<Cause> conflicts) {
        ApiError error = new ApiError(
                409,
                "Conflict",
                "Apply failed with %d conflict%s: %s"
                        .formatted(
                                conflicts.size(),
                                conflicts.size() == 1 ? "" : "s",
                                conflicts.stream()
                                        .map(cause -> cause.message() + ": " + cause.field())
                                        .collect(Collectors.joining("; "))));
        error.causes(conflicts);
        return error;
    }

    public static ApiError invalid(ResourceType type, String name, List<Cause> causes) {
        return invalid(type.group(), type.kind(), type.qualifiedKind(), name, causes);
    }

    public static ApiError invalidOptions(String kind, Cause cause) {
        return invalid("meta.k8s.io", kind, kind + ".meta.k8s.io", "", List.of(cause));
    }

    private static ApiError invalid(String group, String kind, String qualified, String name, List<Cause> causes) {
        String errors = causes.stream()
                .map(cause -> cause.field() + ": " + cause.message())
                .distinct()
                .collect(Collectors.joining(", "));
        ApiError error = new ApiError(
                422,
                "Invalid",
                "%s \"%s\" is invalid: %s".formatted(qualified, name, causes.size() > 1 ? "[" + errors + "]" : errors));
        error.about(name, group, kind);
        error.causes(causes);
        return error;
    }

    /** The patch was carried out, but what came out is not an object of the kind. */
    public static ApiError invalidPatch(String patched, String why) {
        Cause cause = new Cause("FieldValueInvalid", "patch", "Invalid value: %s: %s".formatted(quoted(patched), why));
        ApiError error = new ApiError(422, "Invalid", " \"\" is invalid: patch: " + cause.message());
        error.causes(List.of(cause));
        return error;
    }

    private static String quoted(String text) {
        return Json.write(Json.object().textNode(text));
    }

    /** The patch itself cannot be carried out. */
    public static ApiError unprocessable() {
        ApiError error = new ApiError(422, "Invalid", "the server rejected our request due to an error in our request");
        error.status.set("details", Json.object());
        return error;
    }

    public static ApiError badRequest(String message) {
        return new ApiError(400, "BadRequest", message);
    }

    public static ApiError forbidden(ResourceType type, String name, String why) {
        return new ApiError(
                        403,
                        "Forbidden",
                        name.isEmpty()
                                ? "%s is forbidden: %s".formatted(type.resource(), why)
                                : "%s \"%s\" is forbidden: %s".formatted(type.resource(), name, why))
                .about(name, type.group(), type.plural());
    }

    public static ApiError tooManyRequests(String message, Cause cause) {
        ApiError error = new ApiError(429, "TooManyRequests", message);
        error.causes(List.of(cause));
        return error;
    }

    public static ApiError expired(String message) {
        return new ApiError(410, "Expired", message);
    }

    public static ApiError methodNotAllowed() {
        ApiError error = new ApiError(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
        error.status.set("details", Json.object());
        return error;
    }

    public static ApiError unsupportedMediaType(String accepted) {
        return new ApiError(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include: " + accepted);
    }

    /** For faults and defects of this server. */
    public static ApiError of(int code, String reason, String message) {
        return new ApiError(code, reason, message);
    }

    private void causes(List<Cause> causes) {
        ArrayNode list = status.withObjectProperty("details").putArray("causes");
        causes.forEach(cause -> list.addObject()
                .put("reason", cause.reason())
                .put("message", cause.message())
                .put("field", cause.field()));
    }

    /** One thing that is wrong, and where. */
    public record Cause(String reason, String field, String message) {}
}
