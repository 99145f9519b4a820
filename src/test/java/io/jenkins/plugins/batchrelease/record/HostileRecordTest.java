package io.jenkins.plugins.batchrelease.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.HostileNames;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whoever can edit a Secret can write names into a record: they are refused where it is read. */
class HostileRecordTest {
    private static final Release RELEASE = Release.planned(
            new ReleaseKey("mine", "web"),
            "one",
            new WorkloadRef("apps/v1", "StatefulSet", "web"),
            new Change("c".repeat(64), false, Optional.empty(), Optional.empty()),
            ReleaseOptions.defaults().withServiceSwitch(Optional.of(new ServiceSwitch("web", 1))),
            BatchSchedule.of(BatchSpec.parse("2"), 3),
            new Holder(Actor.commandLine("alice"), "desk", "1"),
            1);

    @Provide
    Arbitrary<String> hostile() {
        return HostileNames.aimedAt("other");
    }

    @Property(tries = 200)
    void isDamaged(@ForAll("hostile") String name) throws Exception {
        assertThat(Json.release(Json.write(RELEASE), "Secret x")).isEqualTo(RELEASE);
        for (List<String> field : List.of(
                List.of("/key", "namespace"),
                List.of("/key", "name"),
                List.of("/workload", "name"),
                List.of("/workload", "apiVersion"),
                List.of("/options/serviceSwitch", "service"))) {
            ObjectNode json = (ObjectNode) Json.mapper().readTree(Json.write(RELEASE));
            // What looks like a group and a version may be one: its group alone is no name.
            String written = field.get(1).equals("apiVersion") ? name + "/v1" : name;
            ((ObjectNode) json.at(field.get(0))).put(field.get(1), written);
            assertThatThrownBy(() -> Json.release(json.toString(), "Secret x"))
                    .as("%s", field)
                    .isInstanceOf(RecordDamaged.class)
                    .hasMessageContaining("Secret x");
        }
    }
}
