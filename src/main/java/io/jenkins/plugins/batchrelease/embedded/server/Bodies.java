package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import java.io.IOException;
import java.util.Set;

/** Reads request bodies: JSON or YAML, checked to be about what the path says. */
final class Bodies {

    /** The limit of a real server. */
    static final int LIMIT = 3 * 1024 * 1024;

    private static final Set<String> OBJECT_TYPES = Set.of("", "application/json", "application/yaml");
    private static final ObjectMapper YAML = new YAMLMapper();

    private Bodies() {}

    static JsonNode parse(ApiRequest request) {
        byte[] body = request.body();
        if (body.length > LIMIT) {
            throw ApiError.of(413, "RequestEntityTooLarge", "Request entity too large: limit is " + LIMIT);
        }
        try {
            boolean yaml = request.mediaType().endsWith("yaml") && body.length > 0 && body[0] != '{';
            JsonNode parsed = (yaml ? YAML : Json.MAPPER).readTree(body);
            return parsed == null ? Json.MAPPER.missingNode() : parsed;
        } catch (JacksonException e) {
            throw ApiError.badRequest("json parse error: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw ApiError.badRequest(e.getMessage());
        }
    }

    /** The options of a DELETE; an empty object if there are none. */
    static ObjectNode options(ApiRequest request) {
        return request.body().length > 0 && parse(request) instanceof ObjectNode options ? options : Json.object();
    }

    /** The object of a POST or PUT. */
    static ObjectNode object(ResourceRequest request) {
        if (!OBJECT_TYPES.contains(request.http().mediaType())) {
            throw ApiError.unsupportedMediaType(
                    "application/json, application/yaml, application/vnd.kubernetes.protobuf");
        }
        return checked(request, parse(request.http()));
    }

    static ObjectNode checked(ResourceRequest request, JsonNode body) {
        ResourceType type = request.type();
        String kind = body.path("kind").asText();
        String apiVersion = body.path("apiVersion").asText();
        if (!(body instanceof ObjectNode object) || kind.isEmpty() || apiVersion.isEmpty()) {
            throw ApiError.badRequest(
                    "the object provided is unrecognized (must be of type %s): couldn't get version/kind"
                            .formatted(type.kind()));
        }
        if (!kind.equals(type.kind()) || !apiVersion.equals(type.apiVersion())) {
            throw ApiError.badRequest(
                    "%s in version \"%s\" cannot be handled as a %s: no kind \"%s\" is registered for version \"%s\""
                            .formatted(kind, version(apiVersion), type.kind(), kind, apiVersion));
        }
        JsonNode metadata = object.path("metadata");
        String namespace = metadata.path("namespace").asText();
        if (!namespace.isEmpty() && !namespace.equals(request.namespace())) {
            throw ApiError.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
        checkName(request, metadata);
        return object;
    }

    static void checkName(ResourceRequest request, JsonNode metadata) {
        String name = metadata.path("name").asText();
        request.name().filter(wanted -> !wanted.equals(name)).ifPresent(wanted -> {
            if (name.isEmpty()) {
                throw ApiError.badRequest(
                        "the name of the object (%s based on URL) was undeterminable: name must be provided"
                                .formatted(wanted));
            }
            throw ApiError.badRequest(
                    "the name of the object (%s) does not match the name on the URL (%s)".formatted(name, wanted));
        });
    }

    private static String version(String apiVersion) {
        return apiVersion.substring(apiVersion.indexOf('/') + 1);
    }
}
