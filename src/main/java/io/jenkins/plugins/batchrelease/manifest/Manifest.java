package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The documents that describe the new version, in the order in which they are applied.
 *
 * @param documents no two of them describe the same object; may be empty
 */
public record Manifest(List<ManifestDocument> documents) {
    /**
     * @throws InvalidManifest if two documents describe the same object: it would depend on their order what is released
     */
    public Manifest {
        documents = List.copyOf(documents);
        Map<String, ManifestDocument> seen = new HashMap<>();
        for (ManifestDocument document : documents) {
            // Not the version: apps/v1 and apps/v1beta1 are two views of one object. Not the namespace: a release has
            // one.
            DocumentRef ref = document.ref();
            ManifestDocument first =
                    seen.put(ref.group() + "/" + ref.kind().toLowerCase(Locale.ROOT) + "/" + ref.name(), document);
            if (first != null) {
                throw new InvalidManifest(document.origin() + ": " + ref
                        + " is described a second time; the first is in " + first.origin() + ". Keep one of the two.");
            }
        }
    }

    /**
     * These documents, then the others.
     *
     * @throws InvalidManifest if both describe the same object
     */
    public Manifest plus(Manifest others) {
        List<ManifestDocument> all = new ArrayList<>(documents);
        all.addAll(others.documents);
        return new Manifest(all);
    }

    /**
     * A JSON array of the documents with the fields of each in alphabetical order, so that equal manifests are equal text
     * and can be hashed. It holds the values of Secrets, and not the origins.
     */
    public String toJson() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        documents.forEach(document -> array.add(document.json()));
        return CanonicalJson.write(array);
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws InvalidManifest if it is something else
     */
    public static Manifest fromJson(String json) {
        return new Manifest(CanonicalJson.documents(json));
    }

    /** The documents as YAML, each after a line {@code ---}. It holds the values of Secrets. */
    public String toYaml() {
        return new YamlWriter().write(documents);
    }
}
