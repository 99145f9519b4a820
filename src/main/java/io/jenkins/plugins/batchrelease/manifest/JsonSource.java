package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Manifests in JSON. YAML includes almost all of JSON, but not tabs as indentation, so kubectl and we look for JSON first.
 */
final class JsonSource {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(YamlSource.MAX_DEPTH)
                            .build())
                    .build())
            .nodeFactory(PlainNumbers.FACTORY)
            .build();

    private JsonSource() {}

    /** The documents, or nothing if it is not JSON from end to end; then the YAML reader says what is wrong with it. */
    static Optional<List<RawDocument>> read(String origin, String text) {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        List<RawDocument> documents = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            while (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode content = parser.readValueAsTree();
                documents.add(new RawDocument(content, new Place(origin, documents.size() + 1, line)));
            }
            return Optional.of(documents);
        } catch (IOException | ArithmeticException notJson) {
            return Optional.empty();
        }
    }
}
