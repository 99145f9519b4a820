package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.WatchedObjects;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("An eviction is of one pod, not of a name")
@ExtendWith(ScenarioExtension.class)
class EvictionScenarioTest {
    @Test
    @DisplayName("the successor of a pod that was evicted is left alone, however old the picture is")
    void theSuccessorStays(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        try (Cluster cluster = new Cluster(s.cluster().client(ScenarioCluster.PROCESS));
                WatchedObjects<PodView> pods = cluster.watchPods(s.namespace())) {
            PodView first = pods.get("web-2").orElseThrow();
            assertThat(cluster.evict(s.namespace(), first)).isTrue();
            await().atMost(Scenario.PATIENCE)
                    .until(() ->
                            s.pods("web").stream().filter(Scenario::isReady).count() == 3
                                    && !s.uids("web").containsValue(first.uid()));
            Map<String, String> now = s.uids("web");
            assertThat(cluster.evict(s.namespace(), first))
                    .as("by an old picture")
                    .isFalse();
            assertThat(s.uids("web")).isEqualTo(now);
        }
    }
}
