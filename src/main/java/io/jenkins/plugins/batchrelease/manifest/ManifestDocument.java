package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One object as a manifest describes it. It never changes: the tree is copied on the way in and out.
 *
 * @param json the object, with {@code apiVersion}, {@code kind} and {@code metadata.name}
 * @param origin where it was found, to begin a message with, for instance {@code k8s/web.yaml, document 2, line 14}
 */
public record ManifestDocument(ObjectNode json, String origin) {
    /**
     * @throws InvalidManifest if {@code apiVersion}, {@code kind} or {@code metadata.name} is not a text, cannot be part of
     *     an address, or the name is left to the server
     */
    public ManifestDocument {
        json = json.deepCopy();
        requireText(json, origin, "/apiVersion", "apiVersion: apps/v1");
        requireText(json, origin, "/kind", "kind: StatefulSet");
        if (json.at("/metadata").has("generateName")) {
            throw new InvalidManifest(origin + ": metadata.generateName is set, but a release must know the object it"
                    + " changes. Replace it by metadata.name.");
        }
        requireText(json, origin, "/metadata/name", "metadata: {name: web}");
        requireName(json, origin, "/apiVersion", NameForm.API_VERSION);
        requireName(json, origin, "/kind", NameForm.KIND);
        requireName(json, origin, "/metadata/name", NameForm.SEGMENT);
        if (json.at("/metadata").hasNonNull("namespace")) {
            requireName(json, origin, "/metadata/namespace", NameForm.LABEL);
        }
    }

    /** They become part of addresses of requests. */
    private static void requireName(ObjectNode json, String origin, String pointer, NameForm form) {
        String field = pointer.substring(1).replace('/', '.');
        form.complaint(field, json.at(pointer).asText()).ifPresent(complaint -> {
            throw new InvalidManifest(origin + ": " + complaint);
        });
    }

    private static void requireText(ObjectNode json, String origin, String pointer, String example) {
        JsonNode value = json.at(pointer);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new InvalidManifest(origin + ": " + pointer.substring(1).replace('/', '.') + " is "
                    + NodeDescription.of(value)
                    + ", but every document needs apiVersion, kind and metadata.name as text."
                    + " Write for instance '" + example + "'.");
        }
    }

    /** A copy that the caller may change. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    public String apiVersion() {
        return json.path("apiVersion").asText();
    }

    public String kind() {
        return json.path("kind").asText();
    }

    public String name() {
        return json.at("/metadata/name").asText();
    }

    /** The namespace that the document asks for; empty if it leaves that to the release. */
    public Optional<String> namespace() {
        return Optional.of(json.at("/metadata/namespace").asText()).filter(namespace -> !namespace.isEmpty());
    }

    public DocumentRef ref() {
        return new DocumentRef(apiVersion(), kind(), name());
    }

    /** Whether it is about that object, in whichever version of its API. Other groups may have a kind of that name. */
    public boolean describes(String group, String kind, String name) {
        return ref().group().equals(group) && kind().equals(kind) && name().equals(name);
    }

    /** Without the content, which may be a Secret. */
    @Override
    public String toString() {
        return ref() + " (" + origin + ")";
    }
}
