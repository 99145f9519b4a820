package io.jenkins.plugins.batchrelease.embedded.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The containers of a SidecarSet of OpenKruise as two short texts, with which it marks the pods that have them.
 *
 * @param whole of all that they say
 * @param withoutImages the same for containers that differ in their images only
 */
public record SidecarHash(String whole, String withoutImages) {
    /** An annotation of pods: for each SidecarSet, by its name, an object with a {@code hash}. */
    public static final String WHOLE = "kruise.io/sidecarset-hash";

    public static final String WITHOUT_IMAGES = "kruise.io/sidecarset-hash-without-image";

    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    /** @param set a SidecarSet */
    public static SidecarHash of(JsonNode set) {
        JsonNode containers = set.at("/spec/containers");
        JsonNode bare = containers.deepCopy();
        bare.forEach(container -> ((ObjectNode) container).put("image", ""));
        return new SidecarHash(hash(containers), hash(bare));
    }

    private static String hash(JsonNode containers) {
        try {
            Object content = SORTED.convertValue(containers, List.class);
            return Integer.toHexString(SORTED.writeValueAsString(content).hashCode());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
