package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.List;

/**
 * Names a pod template by its content. Deployments name the same template differently in each of their ReplicaSets
 * ({@code pod-template-hash} changes with every label), so it does not tell which pods run the same version; and the status of
 * a DaemonSet names none.
 */
public final class TemplateDigest {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();
    private static final int LENGTH = 10;

    private TemplateDigest() {}

    /** Of the {@code spec.template} of an object, or of what a ControllerRevision keeps of one, without what its controller and a release add. */
    public static String of(ObjectNode owner) {
        JsonNode template = owner.at("/spec/template").deepCopy();
        if (template instanceof ObjectNode kept) {
            // A ControllerRevision is written as a patch.
            kept.remove("$patch");
        }
        if (template.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove("creationTimestamp");
            if (metadata.path("labels") instanceof ObjectNode labels) {
                labels.remove(List.of("pod-template-hash", Marks.CANARY_LABEL, Marks.PAIR_MEMBER_LABEL));
            }
        }
        return digest(template);
    }

    /** Of all that is at some places of an object. */
    public static String of(ObjectNode owner, List<FieldPlace> places) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        places.forEach(place -> parts.add(place.in(owner)));
        return digest(parts);
    }

    private static String digest(JsonNode content) {
        try {
            return PlanHash.of(SORTED.writeValueAsString(content)).substring(0, LENGTH);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree in memory cannot be written as JSON", impossible);
        }
    }
}
