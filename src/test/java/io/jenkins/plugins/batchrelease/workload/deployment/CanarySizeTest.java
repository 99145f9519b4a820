package io.jenkins.plugins.batchrelease.workload.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CanarySizeTest {
    @Property
    void whatSomebodyScalesSinceIsAskedOfTheWhole(
            @ForAll @IntRange(max = 1000) int total,
            @ForAll @IntRange(max = 1000) int left,
            @ForAll @IntRange(max = 1000) int scaledTo) {
        ObjectNode stable = deployment(total);
        CanarySize.write(stable, Math.min(left, total), total);
        assertThat(CanarySize.total(stable)).isEqualTo(total);
        ((ObjectNode) stable.get("spec")).put("replicas", scaledTo);
        assertThat(CanarySize.total(stable)).isEqualTo(Math.max(0, total + scaledTo - Math.min(left, total)));
    }

    @Example
    void withoutARelease() {
        assertThat(CanarySize.total(deployment(7))).isEqualTo(7);
        ObjectNode damaged = deployment(7);
        CanarySize.write(damaged, 3, 7);
        ((ObjectNode) damaged.at("/metadata/annotations")).put("batchrelease.jenkins.io/total-replicas", "many");
        assertThat(CanarySize.total(damaged))
                .as("an annotation that another hand broke is no number of pods")
                .isEqualTo(3);
    }

    private static ObjectNode deployment(int replicas) {
        ObjectNode deployment = JsonNodeFactory.instance.objectNode();
        deployment.putObject("spec").put("replicas", replicas);
        return deployment;
    }
}
