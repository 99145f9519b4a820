package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;

/** The versions of a release as JSON, oldest first. */
final class HistoryJson {
    private HistoryJson() {}

    static ObjectNode of(ReleaseKey key, KeptVersions kept) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("release", key.name()).put("namespace", key.namespace());
        ArrayNode array = json.putArray("versions");
        kept.readable().forEach(version -> array.add(version(version)));
        ArrayNode damaged = json.putArray("damaged");
        kept.damaged()
                .forEach(version ->
                        damaged.addObject().put("version", version.number()).put("why", version.why()));
        return json;
    }

    private static ObjectNode version(Version version) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", version.number())
                .put("at", Times.iso(version.at()))
                .put("by", version.by().id());
        ArrayNode images = json.putArray("images");
        version.images().forEach(images::add);
        json.put("replicas", version.replicas())
                .put("restores", version.restores().orElse(null))
                .put("note", version.note());
        json.set("audit", ReleaseJson.audit(version.audit()));
        return json;
    }
}
