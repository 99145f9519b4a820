package io.jenkins.plugins.batchrelease.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Makes the versions of the history. */
final class Versions {
    private Versions() {}

    /** What ran before the first release. */
    static Version found(Release release, Manifest manifest, long now) {
        return new Version(
                Version.SCHEMA,
                1,
                release.key().name(),
                "",
                now,
                Actor.SYSTEM,
                images(release, manifest),
                release.schedule().replicas(),
                Optional.empty(),
                "found running before the first release",
                release.options().mechanism(),
                List.of());
    }

    /** What a confirmed release became. */
    static Version confirmed(Release release, Manifest manifest, int number, long now) {
        return new Version(
                Version.SCHEMA,
                number,
                release.key().name(),
                release.id(),
                now,
                release.holder().actor(),
                images(release, manifest),
                release.schedule().replicas(),
                release.change().restores(),
                release.change()
                        .restores()
                        .map(from -> "rolled back to v" + from)
                        .orElse(""),
                release.options().mechanism(),
                release.audit());
    }

    private static List<String> images(Release release, Manifest manifest) {
        return manifest.documents().stream()
                .filter(release.workload()::isDescribedBy)
                .map(ManifestDocument::json)
                .flatMap(json -> StreamSupport.stream(containers(json).spliterator(), false))
                .map(Versions::image)
                .toList();
    }

    /** A SidecarSet has containers and no template. */
    private static JsonNode containers(JsonNode json) {
        JsonNode ofTemplate = json.at("/spec/template/spec/containers");
        return ofTemplate.isMissingNode() ? json.at("/spec/containers") : ofTemplate;
    }

    private static String image(JsonNode container) {
        return container.path("name").asText() + "=" + container.path("image").asText();
    }
}
