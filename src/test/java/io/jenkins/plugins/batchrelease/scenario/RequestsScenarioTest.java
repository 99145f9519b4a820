package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.scenario.ScenarioCluster.SeenRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What the API server is asked")
@ExtendWith(ScenarioExtension.class)
class RequestsScenarioTest {
    private static final int RESTING = 10;

    private final Holder alice = Scenario.holder("alice");

    @BeforeEach
    void onlyWhereRequestsAreSeen(Scenario s) {
        assumeTrue(
                s.cluster().requests(s.namespace()).isPresent(),
                "this cluster shows neither a request nor an audit log");
    }

    @Test
    @DisplayName("a batch takes three requests, record included, however long it takes; nothing is polled")
    void aBatchTakesThreeRequests(Scenario s) {
        assertThat(requestsOfABatch(s, ReleaseOptions.defaults())).containsExactly("PATCH", "PATCH", "PATCH");
    }

    @Test
    @DisplayName("a batch that switches a Service takes one more")
    void aSwitchTakesOneMore(Scenario s) {
        assertThat(requestsOfABatch(
                        s, ReleaseOptions.defaults().withServiceSwitch(Optional.of(new ServiceSwitch("web", 1)))))
                .containsExactly("PATCH", "PATCH", "PATCH", "PATCH");
    }

    @Test
    @DisplayName(
            "after a restart, a release that rests costs one request, and one that moved goes on; all share their watches")
    void resumingIsCheap(Scenario s) {
        List<String> names = IntStream.rangeClosed(1, RESTING)
                .mapToObj(number -> "web" + number)
                .toList();
        names.forEach(name -> s.creates(StatefulSetYaml.web("old").named(name).with(1)));
        names.forEach(name -> s.awaitReady(name, 1));
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService first = s.process();
        names.forEach(name -> s.start(
                first,
                alice,
                s.request(StatefulSetYaml.web("new").named(name).with(1), "1", ReleaseOptions.defaults())));
        Release moving = s.start(first, alice, s.request(StatefulSetYaml.web("new"), "1", ReleaseOptions.defaults()));
        first.next(moving.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 0);
        first.close();
        int before = settledCount(s);

        ReleaseService second = s.process();
        names.forEach(name -> second.resume(s.key(name), alice));
        settledCount(s);
        List<SeenRequest> resting = s.cluster().requests(s.namespace()).orElseThrow();
        assertThat(resting.subList(before, resting.size()))
                .filteredOn(request -> request.path().contains("/secrets/"))
                .as("one record each is read, and nothing is written")
                .hasSize(RESTING)
                .extracting(SeenRequest::method)
                .containsOnly("GET");
        // An audit log tells of a watch when it ends, which these have not.
        assertThat(resting.subList(before, resting.size()))
                .filteredOn(request -> !request.path().contains("/secrets/")
                        && !request.method().equals("WATCH"))
                .as("lists that the watches begin with: of records, workloads and pods, once each")
                .hasSize(3)
                .extracting(SeenRequest::method)
                .isSubsetOf("GET", "LIST");

        second.resume(moving.key(), alice);
        assertThat(Scenario.get(second.atRest(moving.key())).phase()).isEqualTo(Phase.AWAITING_CONFIRM);
    }

    private List<String> requestsOfABatch(Scenario s, ReleaseOptions options) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", options));
        int before = settledCount(s);
        Scenario.get(service.next(release.key(), alice));
        settledCount(s);
        List<SeenRequest> all = s.cluster().requests(s.namespace()).orElseThrow();
        return all.subList(before, all.size()).stream()
                .map(SeenRequest::method)
                .filter(method -> !method.equals("WATCH"))
                .toList();
    }

    /** The log is written after the answer: what was asked is all there when nothing has been added for a while. */
    private static int settledCount(Scenario s) {
        int[] last = {-1};
        await().during(java.time.Duration.ofMillis(500))
                .atMost(Scenario.PATIENCE)
                .until(() -> {
                    int now = s.cluster().requests(s.namespace()).orElseThrow().size();
                    boolean same = now == last[0];
                    last[0] = now;
                    return same;
                });
        return last[0];
    }
}
