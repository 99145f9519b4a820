package io.jenkins.plugins.batchrelease.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.hook.HookLedger;
import io.jenkins.plugins.batchrelease.hook.HookLedger.Standing;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What comes before a batch leaves a line in the audit, once")
class BeforeBatchMachineTest {
    private static final Holder ALICE = new Holder(Actor.commandLine("alice"), "desk", "1");
    private static final HookRun FIRST = new HookRun(1, "Job/migrate", "migrate-1-abc", "uid-1");
    private static final HookRun SECOND = new HookRun(1, "Job/migrate", "migrate-1-abc", "uid-2");

    private final ReleaseMachine machine = new ReleaseMachine();

    private Release updating() {
        Release planned = Release.planned(
                new ReleaseKey("shop", "web"),
                "id",
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                new Change("hash", false, Optional.empty(), Optional.empty()),
                ReleaseOptions.defaults(),
                BatchSchedule.of(BatchSpec.parse("2"), 4),
                ALICE,
                0);
        Release started = machine.start(planned, 1).release();
        Release prepared =
                machine.on(started, new ReleaseEvent.Prepared("new"), 2).release();
        return machine.on(prepared, new ReleaseEvent.NextRequested(ALICE), 3).release();
    }

    private Release after(Release release, ReleaseEvent event) {
        return machine.on(release, event, 10).release();
    }

    private static Standing standing(Release release) {
        return HookLedger.of(release, FIRST.object()).standing();
    }

    @Test
    @DisplayName("and the batch is taken up again, in the time that it had")
    void takenUpAgain() {
        Release updating = updating();
        Transition transition = machine.on(updating, new ReleaseEvent.HookStarted(FIRST), 10);
        assertThat(transition.effects()).isEqualTo(List.of(new ReleaseEffect.MoveTo(1)));
        assertThat(transition.release().phaseSince()).isEqualTo(updating.phaseSince());
        AuditEntry line =
                transition.release().audit().get(transition.release().audit().size() - 1);
        assertThat(line.what()).isEqualTo("hook started: Job/migrate");
        assertThat(line.detail()).isEqualTo("Job/migrate");
        assertThat(standing(transition.release())).isEqualTo(Standing.STARTED);
        assertThat(HookLedger.started(transition.release())).containsExactly("uid-1");
    }

    @Test
    @DisplayName("the same seen twice is told once, also when the first line was late")
    void toldOnce() {
        Release started = after(updating(), new ReleaseEvent.HookStarted(FIRST));
        Release done = after(started, new ReleaseEvent.HookDone(FIRST));
        assertThat(after(started, new ReleaseEvent.HookStarted(FIRST))).isSameAs(started);
        assertThat(after(done, new ReleaseEvent.HookStarted(FIRST))).isSameAs(done);
        assertThat(standing(done)).isEqualTo(Standing.DONE);
    }

    @Test
    @DisplayName("after another batch, and when it is held, it means nothing any more")
    void late() {
        Release held = after(updating(), new ReleaseEvent.HoldRequested(ALICE.actor(), "desk", ""));
        assertThat(after(held, new ReleaseEvent.HookDone(FIRST))).isSameAs(held);
        Release updating = updating();
        assertThat(after(updating, new ReleaseEvent.HookDone(new HookRun(2, "Job/x", "x", "u"))))
                .isSameAs(updating);
    }

    @Test
    @DisplayName("what ended badly and was told may run anew; one that was late goes on")
    void afterAHold() {
        Release started = after(updating(), new ReleaseEvent.HookStarted(FIRST));
        Release late = after(started, new ReleaseEvent.Failed(FIRST.problem(HookRun.LATE, "Late.", "Wait.")));
        assertThat(standing(late)).isEqualTo(Standing.STARTED);
        Release failed = after(started, new ReleaseEvent.Failed(FIRST.problem(HookRun.FAILED, "Failed.", "Repair.")));
        assertThat(standing(failed)).isEqualTo(Standing.TOLD);
        Release again = after(failed, new ReleaseEvent.NextRequested(ALICE));
        Release anew = after(again, new ReleaseEvent.HookStarted(SECOND));
        assertThat(HookLedger.of(anew, FIRST.object())).isEqualTo(new HookLedger.Entry(Standing.STARTED, "uid-2"));
    }

    @Test
    @DisplayName("a failure that is seen twice does not stop the way back")
    void seenTwice() {
        Problem problem = FIRST.problem(HookRun.FAILED, "Failed.", "Repair.");
        Release started = after(updating(), new ReleaseEvent.HookStarted(FIRST));
        Release back = after(started, new ReleaseEvent.RollbackRequested(ALICE, ""));
        assertThat(after(back, new ReleaseEvent.Failed(problem))).isSameAs(back);
    }

    @Test
    @DisplayName("images are asked for once, and it is over once")
    void images() {
        Release asked = after(updating(), new ReleaseEvent.PrePulled(new PrePull.Started(2)));
        assertThat(after(asked, new ReleaseEvent.PrePulled(new PrePull.Started(2))))
                .isSameAs(asked);
        Release over = after(asked, new ReleaseEvent.PrePulled(new PrePull.Ended(7, 12)));
        assertThat(over.audit()).extracting(AuditEntry::what).endsWith("pulled ahead: 7 of 12 pulls succeeded");
        Release skipped = after(updating(), new ReleaseEvent.PrePulled(new PrePull.Skipped("no image changes")));
        assertThat(skipped.audit()).extracting(AuditEntry::detail).endsWith("no image changes");
    }
}
