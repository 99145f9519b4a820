package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan starts from: what runs now, and which release of that name was the last one. The same documents brought to
 * another state, or after another release, are another plan, so an approval of one does not count for the other.
 */
final class PlanBasis {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private PlanBasis() {}

    /**
     * @param last the release whose record stands there, if one does
     * @return a hash; the same as long as nothing but sizes and states changes
     */
    static String of(Optional<Release> last, Previous previous) {
        Stream<String> objects = Stream.concat(previous.workload().stream(), previous.others().stream())
                .map(PlanBasis::content);
        return PlanHash.of(Stream.concat(Stream.of(last.map(Release::id).orElse("")), objects)
                .toArray(String[]::new));
    }

    /** Autoscalers change the size all the time: it is no part of what was shown. */
    private static String content(ObjectNode object) {
        ObjectNode content = object.deepCopy();
        JsonNode metadata = content.remove("metadata");
        content.remove("status");
        if (content.get("spec") instanceof ObjectNode spec) {
            spec.remove("replicas");
        }
        content.put("name", metadata.path("name").asText())
                .put("uid", metadata.path("uid").asText());
        try {
            return SORTED.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree in memory cannot be written as JSON", impossible);
        }
    }
}
