package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.batchrelease.manifest.HostileNames;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A name in a step is refused before anything is asked, in words. */
class HostileNamesTest {
    private static final Map<String, BiConsumer<BatchReleaseStartStep, String>> FIELDS = Map.of(
            "namespace", BatchReleaseStartStep::setNamespace,
            "name", BatchReleaseStartStep::setName,
            "manifestSecrets", BatchReleaseStartStep::setManifestSecrets,
            "fromResource", BatchReleaseStartStep::setFromResource,
            "serviceSwitch", BatchReleaseStartStep::setServiceSwitch,
            "workload",
                    (step, name) -> step.setWorkload("kind: GameServerSet, apiVersion: game.kruise.io/v1, name: " + name
                            + ", partition: /spec/partition, updated: /status/updated"));

    @Provide
    Arbitrary<String> hostile() {
        return HostileNames.aimedAt("other").filter(name -> !name.contains(","));
    }

    @Property(tries = 200)
    void noStepTakesOne(@ForAll("hostile") String name) {
        FIELDS.forEach((field, set) -> {
            BatchReleaseStartStep step = new BatchReleaseStartStep();
            set.accept(step, name);
            if (!field.equals("manifestSecrets") && !field.equals("fromResource")) {
                step.setManifest("web.yaml");
            }
            Throwable refused = catchThrowable(() -> new Request(step, patterns -> new Manifest(List.of())).build());
            assertThat(refused)
                    .as(field)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(field);
        });
    }
}
