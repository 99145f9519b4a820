package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of the built-in kinds, taken from the client's model classes: an unknown field is dropped, as a real server
 * drops it; a value of the wrong type is an error.
 */
final class ModelSchema {

    /** Kinds with parts that can be anything. */
    private static final Set<String> OPAQUE = Set.of("apps/controllerrevisions", Definitions.STORAGE);

    /** Made at the first use: finding all model classes takes a noticeable part of a second. */
    private record Mappers(ObjectMapper reader, KubernetesSerialization classes, ObjectMapper declaredOnly) {}

    private Optional<Mappers> made = Optional.empty();

    private synchronized Mappers mappers() {
        if (made.isEmpty()) {
            ObjectMapper reader = new ObjectMapper();
            KubernetesSerialization classes = new KubernetesSerialization(reader, true);
            made = Optional.of(new Mappers(reader, classes, declaredOnly(reader)));
        }
        return made.get();
    }

    /** Writes what the classes declare, without the bag in which they keep everything else. */
    private static ObjectMapper declaredOnly(ObjectMapper reader) {
        return reader.copy()
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Boolean hasAnyGetter(Annotated annotated) {
                        return false;
                    }
                });
    }

    /** Drops unknown fields, or refuses them; a value of the wrong type is a bad request. */
    void prune(ObjectNode object, ResourceType type, boolean strict) {
        try {
            List<Unknown> unknown = unknown(object, type);
            if (strict && !unknown.isEmpty()) {
                throw ApiError.badRequest("%s in version \"%s\" cannot be handled as a %s: %s"
                        .formatted(type.kind(), type.version(), type.kind(), strictly(unknown)));
            }
            unknown.forEach(Unknown::drop);
        } catch (JsonMappingException e) {
            throw ApiError.badRequest("%s in version \"%s\" cannot be handled as a %s: json: cannot unmarshal %s: %s"
                    .formatted(type.kind(), type.version(), type.kind(), path(e), e.getOriginalMessage()));
        }
    }

    /** As {@link #prune}, for an object that a patch has changed. */
    void prunePatched(ObjectNode object, ResourceType type, boolean strict) {
        try {
            List<Unknown> unknown = unknown(object, type);
            if (strict && !unknown.isEmpty()) {
                throw ApiError.invalidPatch(Json.write(object), strictly(unknown));
            }
            unknown.forEach(Unknown::drop);
        } catch (JsonMappingException e) {
            throw ApiError.invalidPatch(Json.write(object), path(e) + ": " + e.getOriginalMessage());
        }
    }

    /** Server-side apply is strict where other writes are lenient. */
    void checkApplied(ObjectNode applied, ResourceType type) {
        try {
            unknown(applied, type).stream().findFirst().ifPresent(field -> {
                throw untyped(applied, type, field.path() + ": field not declared in schema");
            });
        } catch (JsonMappingException e) {
            throw untyped(applied, type, path(e) + ": " + e.getOriginalMessage());
        }
    }

    private static String strictly(List<Unknown> unknown) {
        return "strict decoding error: "
                + unknown.stream()
                        .map(field -> "unknown field \"" + field.path().substring(1) + "\"")
                        .collect(Collectors.joining(", "));
    }

    private static ApiError untyped(ObjectNode applied, ResourceType type, String why) {
        return ApiError.of(
                500,
                "",
                "failed to create typed patch object (%s/%s; %s, Kind=%s): %s"
                        .formatted(
                                applied.path("metadata").path("namespace").asText(),
                                applied.path("metadata").path("name").asText(),
                                type.apiVersion(),
                                type.kind(),
                                why));
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
    }

    /** A field that the model does not declare. */
    private record Unknown(ObjectNode parent, String name, String path) {
        void drop() {
            parent.remove(name);
        }
    }

    private List<Unknown> unknown(ObjectNode object, ResourceType type) throws JsonMappingException {
        Optional<Class<?>> model = type.has(Trait.CUSTOM) || OPAQUE.contains(type.storage())
                ? Optional.empty()
                : Optional.ofNullable(
                        mappers().classes().getRegisteredKubernetesResource(type.apiVersion(), type.kind()));
        List<Unknown> unknown = new ArrayList<>();
        if (model.isPresent()) {
            ObjectNode content = object.deepCopy();
            // The notation of managed fields is a map without fixed keys.
            content.withObjectProperty("metadata").remove("managedFields");
            try {
                JsonNode declared =
                        mappers().declaredOnly().valueToTree(mappers().reader().treeToValue(content, model.get()));
                compare(object, declared, "", unknown);
            } catch (JsonMappingException e) {
                throw e;
            } catch (JsonProcessingException e) {
                throw ApiError.badRequest(e.getOriginalMessage());
            }
        }
        return unknown;
    }

    private static void compare(JsonNode given, JsonNode declared, String at, List<Unknown> unknown) {
        if (given instanceof ObjectNode object && declared instanceof ObjectNode known) {
            object.properties().forEach(field -> {
                String path = at + "." + field.getKey();
                JsonNode value = field.getValue();
                if (known.has(field.getKey())) {
                    compare(value, known.get(field.getKey()), path, unknown);
                } else if (!path.equals(".metadata.managedFields")
                        && !value.isNull()
                        && (!value.isContainerNode() || !value.isEmpty())) {
                    unknown.add(new Unknown(object, field.getKey(), path));
                }
            });
        } else if (given instanceof ArrayNode list && declared instanceof ArrayNode known) {
            for (int i = 0; i < Math.min(list.size(), known.size()); i++) {
                compare(list.get(i), known.get(i), at + "[" + i + "]", unknown);
            }
        }
    }
}
