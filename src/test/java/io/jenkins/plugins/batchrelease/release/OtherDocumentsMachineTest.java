package io.jenkins.plugins.batchrelease.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is written when the last batch is ready")
class OtherDocumentsMachineTest {
    private static final Holder ALICE = new Holder(Actor.commandLine("alice"), "desk", "1");

    private final ReleaseMachine machine = new ReleaseMachine();

    @Test
    @DisplayName("is told besides the switch of the same batch")
    void toldBesidesTheSwitch() {
        Release last = lastBatch(options(Optional.of(new ServiceSwitch("web", 0))));
        Release verified = on(on(last, new ReleaseEvent.BatchReady(2)), new ReleaseEvent.BatchVerified(2));

        assertThat(verified.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(verified.audit())
                .extracting(AuditEntry::what)
                .contains("traffic of batch 2 switched", "other workloads written with batch 2");
    }

    @Test
    @DisplayName("cannot have been written while that batch still moves")
    void notWhileItMoves() {
        Release last = lastBatch(options(Optional.empty()));
        assertThat(last.mayHaveWrittenOthers()).isFalse();

        Release verifying = on(last, new ReleaseEvent.BatchReady(2));
        assertThat(verifying.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(verifying.mayHaveWrittenOthers()).isTrue();
        assertThat(on(verifying, new ReleaseEvent.BatchVerified(2)).mayHaveWrittenOthers())
                .isTrue();
    }

    private Release lastBatch(ReleaseOptions options) {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "id",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("hash", false, Optional.empty(), Optional.empty()),
                options,
                BatchSchedule.of(BatchSpec.parse("2"), 4),
                ALICE,
                0);
        Release prepared = on(machine.start(planned, 1).release(), new ReleaseEvent.Prepared("new"));
        Release first = on(on(prepared, new ReleaseEvent.NextRequested(ALICE)), new ReleaseEvent.BatchReady(1));
        return on(first, new ReleaseEvent.NextRequested(ALICE));
    }

    private Release on(Release release, ReleaseEvent event) {
        return machine.on(release, event, 10).release();
    }

    private static ReleaseOptions options(Optional<ServiceSwitch> change) {
        return ReleaseOptions.defaults().with(draft -> draft.gates(GateRule.NONE)
                .serviceSwitch(change)
                .also(List.of(WorkloadSelector.parse("deployment/worker"))));
    }
}
