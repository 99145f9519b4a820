package io.jenkins.plugins.batchrelease.cli;

import static io.jenkins.plugins.batchrelease.cli.TestCluster.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another hand was at the workload while no process drives its release: whoever looks is told, before anybody decides. */
class DriftCommandsTest {
    private static final String ALL_AT_ONCE = "{\"spec\":{\"updateStrategy\":{\"rollingUpdate\":{\"partition\":0}}}}";
    private static final String THEIRS =
            "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"nginx\",\"image\":\"nginx:theirs\"}]}}}}";

    private final TestCluster.Room room = TestCluster.shared().room().withOldNginx();

    @BeforeEach
    void atItsGate() {
        room.cli("run", "-f", fixture("new.yaml"), "--batches", "1,100%").endsWith(3);
    }

    @Test
    void statusSaysWhichFieldWhoAndWhatHelps() {
        patch(ALL_AT_ONCE);

        String status = room.cli("status", "web").endsWith(0).out();
        assertThat(status)
                .contains(
                        "was changed by another hand",
                        "spec.updateStrategy.rollingUpdate.partition is 0, this release set or found 2",
                        "last write of kubectl-edit at 20")
                .contains(" --take-over --batch 1 --plan ")
                .contains("forget web -n " + room.namespace())
                .contains("rollback web -n " + room.namespace())
                .contains("--kubeconfig")
                .doesNotContain("batch-release approve");
        assertThat(room.cli("status", "web", "-w").endsWith(3).out()).contains("partition is 0");
    }

    @Test
    void aTemplateNamesTheFieldsThatDiffer() {
        patch(THEIRS);

        String status = room.cli("status", "web").endsWith(0).out();
        assertThat(status)
                .contains("spec.template differs in spec.containers[nginx].image")
                .doesNotContain("--take-over");
    }

    @Test
    void programsAreToldAsWell() {
        assertThat(room.cli("status", "web", "-o", "json").json().get("drift").isNull())
                .isTrue();
        patch(ALL_AT_ONCE);

        JsonNode status = room.cli("status", "web", "-o", "json").endsWith(0).json();
        JsonNode drift = status.get("drift");
        assertThat(drift.get("message").asText()).contains("partition is 0");
        assertThat(drift.get("todo").asText()).contains("roll back");
        assertThat(drift.get("canBeTakenOver").asBoolean()).isTrue();
        assertThat(drift.get("fields")).singleElement().satisfies(field -> {
            assertThat(field.get("object").asText()).isEqualTo("web");
            assertThat(field.get("field").asText()).isEqualTo("spec.updateStrategy.rollingUpdate.partition");
            assertThat(field.get("found").asText()).isEqualTo("0");
            assertThat(field.get("expected").asText()).isEqualTo("2");
            assertThat(field.get("manager").asText()).isEqualTo("kubectl-edit");
            assertThat(field.get("lastWrite").asText()).startsWith("20");
        });
        assertThat(status.get("commands")).noneMatch(command -> command.asText().startsWith("approve"));
        assertThat(room.cli("status", "web", "-w", "-o", "json").endsWith(3).jsonLines())
                .last()
                .satisfies(last ->
                        assertThat(last.get("drift").get("message").asText()).contains("partition is 0"));
    }

    @Test
    void anApprovalIsRefusedAndTheWaysOutCanBePasted() {
        patch(ALL_AT_ONCE);

        assertThat(room.cli("approve", "web").endsWith(1).everything())
                .contains("partition is 0", " --take-over --batch 1 --plan ");
        JsonNode held = room.cli("status", "web", "-o", "json").json();
        assertThat(held.get("phase").asText()).isEqualTo("HELD");
        assertThat(held.get("drift").isNull()).as("it is the hold").isTrue();
        assertThat(held.get("commands")).anyMatch(command -> command.asText().contains("--take-over"));
        assertThat(room.cli("next", "web", "--take-over").code()).isEqualTo(3);
        assertThat(room.cli("status", "web").out()).doesNotContain("To go on from what is there");
    }

    @Test
    void aReleaseOfWhichNothingWasChangedSaysNothing() {
        assertThat(room.cli("status", "web").endsWith(0).out()).doesNotContain("another hand");
    }

    private void patch(String json) {
        TestCluster.shared()
                .client()
                .apps()
                .statefulSets()
                .inNamespace(room.namespace())
                .withName("web")
                .patch(
                        new PatchContext.Builder()
                                .withPatchType(PatchType.STRATEGIC_MERGE)
                                .withFieldManager("kubectl-edit")
                                .build(),
                        json);
    }
}
