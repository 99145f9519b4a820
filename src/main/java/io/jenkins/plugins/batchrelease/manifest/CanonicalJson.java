package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The stored form of a manifest. */
final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    static String write(ArrayNode documents) {
        try {
            return MAPPER.writeValueAsString(documents);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree in memory cannot be written as JSON", impossible);
        }
    }

    static List<ManifestDocument> documents(String json) {
        List<ManifestDocument> documents = new ArrayList<>();
        for (JsonNode document : array(json)) {
            String origin = "stored manifest, document " + (documents.size() + 1);
            if (!(document instanceof ObjectNode object)) {
                throw new InvalidManifest(origin + ": found " + NodeDescription.of(document)
                        + ", expected an object. It was changed by hand; restore it.");
            }
            documents.add(new ManifestDocument(object, origin));
        }
        return documents;
    }

    private static ArrayNode array(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ArrayNode array) {
                return array;
            }
        } catch (JsonProcessingException unreadable) {
            // Said below, without Jackson's message, which quotes the source.
        }
        throw new InvalidManifest(
                "stored manifest: found something else than a JSON array of documents. It was changed by hand; restore it.");
    }
}
