package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A connection is replaced while a release is under way, because its credentials changed")
@ExtendWith(ScenarioExtension.class)
class ReplacedConnectionScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("who waits is told to ask again, and the same holder goes on over the new one")
    void inTheMiddleOfABatch(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService before = s.process();
        Release release = s.start(before, alice, s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        CompletableFuture<Release> waiting = before.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);

        before.replace();

        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(ClusterException.class, told -> assertThat(told.isTransient())
                        .isTrue());
        assertThatThrownBy(() -> before.next(release.key(), alice))
                .isInstanceOfSatisfying(ClusterException.class, told -> assertThat(told.isTransient())
                        .isTrue());
        assertThat(before.isIdle()).isTrue();

        ReleaseService after = s.process();
        after.resume(release.key(), alice);
        Release rest = Scenario.get(after.atRest(release.key()));
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(rest.batch()).isEqualTo(1);
        assertThat(s.tags("web").values()).filteredOn("new"::equals).hasSize(1);
    }
}
