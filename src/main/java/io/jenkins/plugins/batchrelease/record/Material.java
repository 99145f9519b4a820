package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.Manifest;

/** Reads the documents of a Secret of ours. */
final class Material {
    private Material() {}

    static ReleaseMaterial parse(ObjectNode secret, String planHash, String origin) {
        String previous = Gzip.unpack(secret.path("data").path("previous").asText(), origin);
        try {
            return new ReleaseMaterial(
                    manifest(secret, origin),
                    Json.mapper().readValue(previous, Previous.class),
                    PackedChanges.unpack(secret.path("data").path("changes").asText(""), planHash, origin));
        } catch (JsonProcessingException unreadable) {
            throw new RecordDamaged(origin + ": data.previous cannot be read. Somebody changed it by hand.");
        }
    }

    static Manifest manifest(ObjectNode secret, String origin) {
        return Manifest.fromJson(
                Gzip.unpack(secret.path("data").path("manifest").asText(), origin));
    }
}
