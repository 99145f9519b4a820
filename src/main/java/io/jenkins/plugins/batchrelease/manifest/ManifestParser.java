package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads manifests as kubectl does (YAML 1.1 the way the Go libraries of Kubernetes resolve it, or JSON), but safely:
 * whoever writes a manifest may not be trusted with the controller.
 *
 * <ul>
 *   <li>No tags but those of the core schema ({@code !!str}, {@code !!int}, {@code !!float}, {@code !!bool}, {@code
 *       !!null}, {@code !!map}, {@code !!seq}).
 *   <li>At most 50 aliases in a document, none to an anchor around it, and at most 1,000,000 values in all once aliases
 *       are expanded.
 *   <li>At most 100 levels of nesting and 3 MiB (3,145,728 code points) of text.
 *   <li>A key that appears twice is an error; so is an object that appears twice.
 * </ul>
 */
public final class ManifestParser {
    /** More than the API server takes in one request (1.5 MiB for etcd, 3 MiB for a request). */
    static final int MAX_CODE_POINTS = 3 * 1024 * 1024;

    /** One for each file, where several were written one after another. */
    private static final Pattern BYTE_ORDER_MARKS = Pattern.compile("(?m)^\uFEFF");

    /**
     * All documents of a text. Empty ones are left out, lists ({@code kind: List} and typed ones) are replaced by their
     * items.
     *
     * @param origin where the text comes from, for messages: a path, or {@code Secret my-new-sts}
     * @return an empty manifest if the text holds no document
     * @throws InvalidManifest if the text breaks a rule above, or a document lacks {@code apiVersion}, {@code kind} or
     *     {@code metadata.name}
     */
    public Manifest parse(String origin, String yaml) {
        int length = yaml.codePointCount(0, yaml.length());
        if (length > MAX_CODE_POINTS) {
            throw new InvalidManifest(origin + ": found " + length + " characters, at most " + MAX_CODE_POINTS
                    + " are read. Split it into several manifests.");
        }
        String text = BYTE_ORDER_MARKS.matcher(yaml).replaceAll("");
        List<ManifestDocument> documents = new ArrayList<>();
        for (RawDocument raw : JsonSource.read(origin, text).orElseGet(() -> new YamlSource(origin, text).read())) {
            collect(raw.content(), raw.place().toString(), documents);
        }
        return new Manifest(documents);
    }

    private void collect(JsonNode content, String origin, List<ManifestDocument> documents) {
        if (content.isNull()) {
            return;
        }
        if (!(content instanceof ObjectNode object)) {
            throw new InvalidManifest(
                    origin + ": found " + NodeDescription.of(content)
                            + ", expected a mapping with apiVersion, kind and metadata. Check the indentation and the lines '---'.");
        }
        if (object.path("kind").asText().endsWith("List") && object.get("items") instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                collect(items.get(i), origin + ", item " + (i + 1), documents);
            }
        } else {
            documents.add(new ManifestDocument(object, origin));
        }
    }
}
