package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ScenarioExtension.class)
class ConflictScenarioTest {
    private final Holder alice = Scenario.holder("alice");
    private final Holder bob = Scenario.holder("bob");
    private final Holder carol = Scenario.holder("carol");

    @Test
    @DisplayName("who waits for an open release hears when it is over; of two who wait, one wins")
    void waitingForAnOpenRelease(Scenario s) throws Exception {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService hers = s.process();
        Release open = s.start(hers, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        ReleaseService his = s.process();
        ReleasePlan blocked = his.plan(s.request(StatefulSetYaml.web("newer"), "2", ReleaseOptions.defaults()));
        assertThat(blocked.isOnlyBlocked()).isTrue();
        assertThat(blocked.blockedBy())
                .hasValueSatisfying(there -> assertThat(there.id()).isEqualTo(open.id()));

        CompletableFuture<Void> bobHears = new CompletableFuture<>();
        CompletableFuture<Void> carolHears = new CompletableFuture<>();
        his.whenFree(open.key(), () -> bobHears.complete(null));
        his.whenFree(open.key(), () -> carolHears.complete(null));
        CompletableFuture<Void> gone = new CompletableFuture<>();
        his.whenFree(open.key(), () -> gone.complete(null)).run();
        Scenario.get(hers.next(open.key(), alice));
        assertThat(bobHears).isNotDone();
        Scenario.get(hers.rollback(open.key(), alice, ""));
        Scenario.get(bobHears);
        Scenario.get(carolHears);
        assertThat(gone).as("who stopped waiting hears nothing").isNotDone();

        ReleasePlan bobs = his.plan(s.request(StatefulSetYaml.web("newer"), "2", ReleaseOptions.defaults()));
        ReleasePlan carols = his.plan(s.request(StatefulSetYaml.web("newest"), "2", ReleaseOptions.defaults()));
        Release started = Scenario.get(his.start(bobs, bob));
        assertThat(started.phase()).isEqualTo(Phase.PREPARED);
        assertThatThrownBy(() -> his.start(carols, carol)).isInstanceOf(RequestRefused.class);
        CompletableFuture<Void> again = new CompletableFuture<>();
        his.whenFree(open.key(), () -> again.complete(null));
        assertThat(again).isNotDone();

        s.eyes()
                .secrets()
                .inNamespace(s.namespace())
                .withName("batch-release.web")
                .delete();
        Scenario.get(again);
    }
}
