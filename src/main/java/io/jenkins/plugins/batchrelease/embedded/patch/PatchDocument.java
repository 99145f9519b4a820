package io.jenkins.plugins.batchrelease.embedded.patch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.zjsonpatch.JsonPatch;
import io.fabric8.zjsonpatch.JsonPatchException;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.util.Set;

/** A patch other than server-side apply, ready to be carried out. */
public sealed interface PatchDocument {

    /** The object as the patch wants it; the argument is not changed. */
    ObjectNode patch(ObjectNode object);

    /** The patch in a request body of one of the three media types. */
    static PatchDocument parse(String mediaType, JsonNode body, boolean custom) {
        return switch (mediaType) {
            case "application/json-patch+json" -> new Operations(operations(body));
            case "application/merge-patch+json" -> new Merge(object(body));
            case "application/strategic-merge-patch+json" -> {
                if (custom) {
                    throw ApiError.unsupportedMediaType(
                            "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml");
                }
                yield new Strategic(object(body));
            }
            default -> throw ApiError.of(415, "UnsupportedMediaType", "415: Unsupported Media Type");
        };
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw ApiError.badRequest("json: cannot unmarshal array into Go value of type map[string]interface {}");
    }

    private static ArrayNode operations(JsonNode body) {
        if (body instanceof ArrayNode operations) {
            return operations;
        }
        throw ApiError.badRequest("json: cannot unmarshal object into Go value of type jsonpatch.Patch");
    }

    /** JSON patch. */
    record Operations(ArrayNode operations) implements PatchDocument {

        /** The library takes removing nothing for a success; a real server does not. */
        private static final Set<String> NEED_TARGET = Set.of("remove", "replace");

        @Override
        public ObjectNode patch(ObjectNode object) {
            JsonNode result = object;
            try {
                for (JsonNode operation : operations) {
                    JsonPointer target =
                            JsonPointer.compile(operation.path("path").asText());
                    if (NEED_TARGET.contains(operation.path("op").asText())
                            && result.at(target).isMissingNode()) {
                        throw ApiError.unprocessable();
                    }
                    result = JsonPatch.apply(operations.arrayNode().add(operation), result);
                }
            } catch (JsonPatchException | IllegalArgumentException e) {
                throw ApiError.unprocessable();
            }
            if (result instanceof ObjectNode patched) {
                return patched == object ? object.deepCopy() : patched;
            }
            throw ApiError.unprocessable();
        }
    }

    /** JSON merge patch. */
    record Merge(ObjectNode change) implements PatchDocument {
        @Override
        public ObjectNode patch(ObjectNode object) {
            return MergePatch.patch(object, change);
        }
    }

    /** Strategic merge patch. */
    record Strategic(ObjectNode change) implements PatchDocument {
        @Override
        public ObjectNode patch(ObjectNode object) {
            return new StrategicMerge(ListSchema.of(false)).patch(object, change);
        }
    }
}
