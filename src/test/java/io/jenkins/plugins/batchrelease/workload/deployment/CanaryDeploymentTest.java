package io.jenkins.plugins.batchrelease.workload.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Marks;
import org.junit.jupiter.api.Test;

class CanaryDeploymentTest {
    @Test
    void aLongNameIsAShortLabelAndStillItsOwn() {
        String name = "a".repeat(80);
        assertThat(label(name)).hasSizeLessThanOrEqualTo(63).isNotEqualTo(label(name + "b"));
        assertThat(label("web")).isEqualTo("web");
    }

    /** Of the pods; the selector has to find them by it. */
    private static String label(String name) {
        ObjectNode stable = JsonNodeFactory.instance.objectNode();
        stable.putObject("metadata").put("name", name);
        stable.putObject("spec").putObject("template").putObject("metadata").putObject("labels");
        ObjectNode canary = CanaryDeployment.of(stable, stable, 1, new Marks("web", 1, "hash"));
        JsonNode ofPods = canary.at("/spec/template/metadata/labels").path(Marks.CANARY_LABEL);
        assertThat(canary.at("/spec/selector/matchLabels").path(Marks.CANARY_LABEL))
                .isEqualTo(ofPods);
        return ofPods.asText();
    }
}
