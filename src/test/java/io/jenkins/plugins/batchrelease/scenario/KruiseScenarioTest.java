package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a cluster of somebody else, they need OpenKruise there; the embedded cluster plays it. */
@DisplayName("The other workloads of OpenKruise move in batches")
@ExtendWith(ScenarioExtension.class)
class KruiseScenarioTest {
    private static final String BETA = "apps.kruise.io/v1beta1";
    private static final String ALPHA = "apps.kruise.io/v1alpha1";

    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("an Advanced StatefulSet from the highest number down, in place, and back from the middle")
    void statefulSet(Scenario s) {
        s.assumeServed(BETA, "StatefulSet");
        s.runs(KruiseYaml.statefulSet("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(s.request(KruiseYaml.statefulSet("new"), "1,3", ReleaseOptions.defaults()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("in place"));
        Release release = Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "old", "web-2", "old", "web-3", "new"));
        Scenario.get(service.next(release.key(), alice));
        assertThat(s.tags("web")).isEqualTo(Map.of("web-0", "old", "web-1", "new", "web-2", "new", "web-3", "new"));
        assertThat(s.uids("web")).isEqualTo(before);

        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).containsOnly("old");
        assertThat(s.uids("web")).isEqualTo(before);
    }

    @Test
    @DisplayName("a broken pod of an Advanced StatefulSet does not block its own repair")
    void aBrokenPodOfAStatefulSet(Scenario s) {
        s.assumeServed(BETA, "StatefulSet");
        s.runs(KruiseYaml.statefulSet("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(KruiseYaml.statefulSet("bad"), "1", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("CrashLoopBackOff");
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).hasSize(4).containsOnly("old");
    }

    @Test
    @DisplayName("a CloneSet that is written in a version the cluster does not serve is released in the one it serves")
    void inTheServedVersion(Scenario s) {
        s.assumeServed(ALPHA, "CloneSet");
        s.runs(CloneSetYaml.web("old"));
        ReleaseService service = s.process();
        String beta = s.yaml(CloneSetYaml.web("new"))
                .replace(ALPHA, BETA)
                .replace(
                        "    type: InPlaceIfPossible\n    maxUnavailable: 40%\n",
                        """
                    type: RollingUpdate
                    rollingUpdate:
                      podUpdatePolicy: InPlaceIfPossible
                      maxUnavailable: 40%
                """);
        ReleasePlan plan = service.plan(s.request(beta, "2,5", ReleaseOptions.defaults()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings())
                .anyMatch(warning -> warning.contains("is written in " + BETA) && warning.contains("serves " + ALPHA));
        Release release = Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(release.key(), alice));
        assertThat(count(List.copyOf(s.tags("web").values()))).isEqualTo(Map.of("old", 3L, "new", 2L));
        assertThat(KruiseObject.cloneSet(s, "web")
                        .json()
                        .at("/spec/updateStrategy/type")
                        .asText())
                .isEqualTo("InPlaceIfPossible");
    }

    @Test
    @DisplayName("an Advanced DaemonSet node by node, and back from the middle")
    void daemonSet(Scenario s) {
        s.assumeServed(ALPHA, "DaemonSet");
        int nodes = s.cluster().nodes().size();
        s.runs(KruiseYaml.daemonSet("old", nodes));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(KruiseYaml.daemonSet("new", nodes), "2," + (nodes - 1), ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        assertThat(count(List.copyOf(s.tags("web").values()))).isEqualTo(Map.of("old", (long) nodes - 2, "new", 2L));
        Scenario.get(service.next(release.key(), alice));
        assertThat(count(List.copyOf(s.tags("web").values()))).isEqualTo(Map.of("old", 1L, "new", (long) nodes - 1));
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(s.tags("web").values()).hasSize(nodes).containsOnly("old");
        assertThat(s.uids("web").values())
                .as("one was never moved")
                .filteredOn(before.values()::contains)
                .hasSize(1);
    }

    @Test
    @DisplayName("a SidecarSet, which belongs to the whole cluster, changes the sidecars of some pods at a time")
    void sidecarSet(Scenario s) {
        s.assumeServed(ALPHA, "SidecarSet");
        String name = "log-" + s.namespace();
        KruiseObject sidecars = new KruiseObject(s, ALPHA, "SidecarSet", name);
        try {
            s.creates(new SidecarSetYaml(name, s.namespace(), "old"));
            s.runs(CloneSetYaml.web("plain"));
            await().atMost(Scenario.PATIENCE)
                    .until(() -> sidecars.json().at("/status/updatedReadyPods").asInt() == 5);
            Map<String, String> before = s.uids("web");
            ReleaseService service = s.process();
            Release release = s.start(
                    service,
                    alice,
                    s.request(new SidecarSetYaml(name, s.namespace(), "new"), "2,5", ReleaseOptions.defaults()));
            assertThat(sidecarTags(s)).isEqualTo(Map.of("old", 5L));
            Scenario.get(service.next(release.key(), alice));
            assertThat(sidecarTags(s)).isEqualTo(Map.of("old", 3L, "new", 2L));
            Release last = Scenario.get(service.next(release.key(), alice));
            assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(sidecarTags(s)).isEqualTo(Map.of("new", 5L));
            assertThat(s.uids("web")).isEqualTo(before);

            try (Scenario other = new Scenario(s.cluster())) {
                ReleasePlan second = other.process()
                        .plan(other.request(
                                new SidecarSetYaml(name, s.namespace(), "newer"), "1", ReleaseOptions.defaults()));
                assertThat(second.problems())
                        .as("the lock of another namespace is not seen, its mark is")
                        .anyMatch(problem -> problem.contains("is being released already"));
            }
            Release confirmed = Scenario.get(service.confirm(release.key(), alice, ""));
            assertThat(confirmed.version()).isEqualTo(2);

            ReleasePlan command = service.plan(s.request(
                    s.yaml(new SidecarSetYaml(name, s.namespace(), "new")) + "    command: [\"other\"]\n",
                    "2",
                    ReleaseOptions.defaults()));
            assertThat(command.problems()).anyMatch(problem -> problem.contains("changes only images"));
            Assertions.assertThatThrownBy(() -> service.start(command, alice)).isInstanceOf(PlanRefused.class);
        } finally {
            sidecars.delete();
        }
    }

    private static Map<String, Long> sidecarTags(Scenario s) {
        return count(s.pods("web").stream()
                .flatMap(pod -> pod.getSpec().getContainers().stream())
                .filter(container -> container.getName().equals("log"))
                .map(container -> container.getImage().replaceAll(".*:", ""))
                .toList());
    }

    private static Map<String, Long> count(List<String> tags) {
        return tags.stream().collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    }
}
