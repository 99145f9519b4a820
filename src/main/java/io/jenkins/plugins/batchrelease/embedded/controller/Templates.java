package io.jenkins.plugins.batchrelease.embedded.controller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Compares pod templates by their content and names that content by a short hash. */
final class Templates {

    /** No vowels and nothing that looks like another character, as in all generated names of Kubernetes. */
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final KubernetesSerialization serialization;
    private final ObjectMapper sorted = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    Templates(KubernetesSerialization serialization) {
        this.serialization = serialization;
    }

    /** The same text for the same content, whatever the order of its fields. */
    String canonical(Object content) {
        try {
            return sorted.writeValueAsString(sorted.readValue(serialization.asJson(content), Map.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    PodTemplateSpec copy(PodTemplateSpec template) {
        return serialization.clone(template);
    }

    <T> T convert(Object content, Class<T> type) {
        return serialization.unmarshal(canonical(content), type);
    }

    Map<?, ?> toMap(Object content) {
        return serialization.unmarshal(canonical(content), Map.class);
    }

    /** @param collisions how often another content turned out to have the same hash */
    static String hash(String content, int collisions) {
        int hash = FNV_OFFSET;
        byte[] bytes = (collisions == 0 ? content : content + collisions).getBytes(StandardCharsets.UTF_8);
        for (byte value : bytes) {
            hash = (hash * FNV_PRIME) ^ (value & 0xff);
        }
        StringBuilder text = new StringBuilder();
        Integer.toUnsignedString(hash)
                .chars()
                .forEach(digit -> text.append(ALPHABET.charAt(digit % ALPHABET.length())));
        return text.toString();
    }
}
