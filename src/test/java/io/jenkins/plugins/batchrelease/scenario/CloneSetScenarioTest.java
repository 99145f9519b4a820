package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A CloneSet of OpenKruise moves in batches")
@ExtendWith(ScenarioExtension.class)
class CloneSetScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("an image change in place keeps every pod, and each gate leaves exactly its old ones")
    void inPlace(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(s.request(CloneSetYaml.web("new"), "1, 60%", ReleaseOptions.defaults()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings())
                .anyMatch(warning ->
                        warning.contains("in place") && warning.contains("spec.template.spec.containers[nginx].image"));

        Release release = Scenario.get(service.start(plan, alice));
        assertThat(tags(s)).as("prepared, no pod moved").isEqualTo(Map.of("old", 5L));
        try (ReadyPods ready = new ReadyPods(s, "web")) {
            Scenario.get(service.next(release.key(), alice));
            assertThat(tags(s)).isEqualTo(Map.of("old", 4L, "new", 1L));
            assertThat(partition(s)).isEqualTo(4);
            Scenario.get(service.next(release.key(), alice));
            assertThat(tags(s)).isEqualTo(Map.of("old", 2L, "new", 3L));
            Release last = Scenario.get(service.next(release.key(), alice));
            assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(tags(s)).isEqualTo(Map.of("new", 5L));
            assertThat(ready.fewest()).as("maxUnavailable is 40 %").isGreaterThanOrEqualTo(3);
        }
        assertThat(s.pods("web")).as("ready when the batch is").allMatch(Scenario::isReady);
        assertThat(s.uids("web")).as("the very same pods").isEqualTo(before);

        Release confirmed = Scenario.get(service.confirm(release.key(), alice, "good"));
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(partition(s)).isZero();
        assertThat(service.history(release.key()))
                .extracting(Version::images)
                .containsExactly(
                        java.util.List.of("nginx=registry.example/nginx:old"),
                        java.util.List.of("nginx=registry.example/nginx:new"));
        assertThat(KruiseObject.cloneSet(s, "web")
                        .json()
                        .at("/metadata/annotations")
                        .toString())
                .as("a finished release leaves no marks")
                .doesNotContain("batchrelease.");
    }

    @Test
    @DisplayName("what cannot change in place replaces pods, and the plan says why")
    void recreated(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        ReleasePlan plan =
                service.plan(s.request(CloneSetYaml.web("new").inMode("other"), "2,5", ReleaseOptions.defaults()));
        assertThat(plan.warnings())
                .anyMatch(warning -> warning.contains("Pods are recreated because") && warning.contains("env"));
        Release release = Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(release.key(), alice));
        assertThat(tags(s)).isEqualTo(Map.of("old", 3L, "new", 2L));
        assertThat(s.uids("web").values()).filteredOn(before.values()::contains).hasSize(3);
        Scenario.get(service.next(release.key(), alice));
        assertThat(tags(s)).isEqualTo(Map.of("new", 5L));
        assertThat(s.uids("web").values()).doesNotContainAnyElementsOf(before.values());
    }

    @Test
    @DisplayName("with InPlaceOnly, a change that cannot be made in place is refused before anything changes")
    void inPlaceOnly(Scenario s) {
        CloneSetYaml only = CloneSetYaml.web("old").by("InPlaceOnly");
        runs(s, only);
        ReleasePlan plan = s.process().plan(s.request(only.inMode("other"), "2", ReleaseOptions.defaults()));
        assertThat(plan.isPossible()).isFalse();
        assertThat(plan.problems()).anyMatch(problem -> problem.contains("InPlaceOnly") && problem.contains("env"));
    }

    @Test
    @DisplayName("101 pods at 99 % become ready, one old one is left")
    void aHundredAndOne(Scenario s) {
        CloneSetYaml many = CloneSetYaml.web("old").with(101).allAtOnce();
        runs(s, many);
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                s.request(CloneSetYaml.web("new").with(101).allAtOnce(), "99%, 100%", ReleaseOptions.defaults()));
        Release first = Scenario.get(service.next(release.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(tags(s)).isEqualTo(Map.of("old", 1L, "new", 100L));
        Release last = Scenario.get(service.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(tags(s)).isEqualTo(Map.of("new", 101L));
    }

    @Test
    @DisplayName("rolling back in the middle un-updates what was moved and touches nothing else")
    void backFromTheMiddle(Scenario s) {
        CloneSetYaml recreated = CloneSetYaml.web("old").by("ReCreate");
        runs(s, recreated);
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(
                service, alice, s.request(CloneSetYaml.web("new").by("ReCreate"), "2,5", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        Release back = Scenario.get(service.rollback(release.key(), alice, "slow"));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
        assertThat(s.uids("web").values())
                .as("three were never moved")
                .filteredOn(before.values()::contains)
                .hasSize(3);
        assertThat(partition(s)).isZero();
    }

    @Test
    @DisplayName("an image that crashes is held at its batch with its reason, and the way back is free")
    void aBadImage(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        Map<String, String> before = s.uids("web");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(CloneSetYaml.web("bad"), "1,5", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("CrashLoopBackOff");
        assertThat(tags(s)).isEqualTo(Map.of("old", 4L, "bad", 1L));
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
        assertThat(s.uids("web")).isEqualTo(before);
    }

    @Test
    @DisplayName("an image that cannot be pulled in place is known by its reason, and so is the way back")
    void aMissingImage(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release =
                s.start(service, alice, s.request(CloneSetYaml.web("missing"), "2,5", ReleaseOptions.defaults()));
        Release held = Scenario.get(service.next(release.key(), alice));
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("ImagePullBackOff");
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
    }

    @Test
    @DisplayName(
            "another hand that changes the template in the middle holds the release, and rolling back is still possible")
    void drift(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(CloneSetYaml.web("new"), "2,5", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        KruiseObject.cloneSet(s, "web")
                .patch("{\"spec\":{\"template\":{\"metadata\":{\"labels\":{\"hotfix\":\"yes\"}}}}}");
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).release().phase() == Phase.HELD);
        assertThat(service.status(release.key()).release().hold().orElseThrow().reason())
                .isEqualTo("drift");
        Release back = Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(back.phase()).isEqualTo(Phase.ROLLED_BACK);
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
    }

    @Test
    @DisplayName("an image alone is enough, for one with no pods as well")
    void anImageAlone(Scenario s) {
        runs(s, CloneSetYaml.web("old").with(0));
        ReleaseService service = s.process();
        Release release = s.start(
                service,
                alice,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.empty(),
                        new ManifestSource.Images(
                                WorkloadSelector.parse("clone/web"),
                                ImageChange.parse("nginx=registry.example/nginx:new")),
                        Optional.of(BatchSpec.parse("2")),
                        ReleaseOptions.defaults()));
        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        Scenario.get(service.confirm(release.key(), alice, ""));
        KruiseObject.cloneSet(s, "web").scale(2);
        s.awaitReady("web", 2);
        assertThat(tags(s)).isEqualTo(Map.of("new", 2L));
    }

    @Test
    @DisplayName("scaled in the middle it finishes on the new size, after the process was killed and started anew")
    void scaledAndKilled(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        ReleaseService killed = s.process();
        Release release =
                s.start(killed, alice, s.request(CloneSetYaml.web("new"), "1,50%", ReleaseOptions.defaults()));
        Scenario.get(killed.next(release.key(), alice));
        killed.close();

        KruiseObject.cloneSet(s, "web").scale(8);
        s.awaitReady("web", 8);
        ReleaseService service = s.process();
        assertThat(tags(s)).as("pods that came meanwhile are new").isEqualTo(Map.of("old", 4L, "new", 4L));
        Release rest = Scenario.get(service.next(release.key(), Scenario.holder("bob")));
        assertThat(rest.schedule().replicas()).isEqualTo(8);
        while (rest.phase() == Phase.AWAITING_APPROVAL) {
            rest = Scenario.get(service.next(release.key(), alice));
        }
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(tags(s)).isEqualTo(Map.of("new", 8L));
    }

    @Test
    @DisplayName("the manifest's number of pods does not scale, and back to v1 is a release of its own")
    void backToTheFirstVersion(Scenario s) {
        runs(s, CloneSetYaml.web("old"));
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(s.request(CloneSetYaml.web("new").with(2), "1", ReleaseOptions.defaults()));
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("the release keeps 5"));
        Release release = Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.confirm(release.key(), alice, ""));
        assertThat(tags(s)).isEqualTo(Map.of("new", 5L));

        Release back = s.start(
                service,
                alice,
                new ReleaseRequest(
                        Optional.of(s.namespace()),
                        Optional.of("web"),
                        new ManifestSource.FromHistory("web", Optional.of(1)),
                        Optional.of(BatchSpec.parse("2")),
                        ReleaseOptions.defaults()));
        Scenario.get(service.next(back.key(), alice));
        assertThat(tags(s)).isEqualTo(Map.of("new", 3L, "old", 2L));
        Scenario.get(service.next(back.key(), alice));
        Release confirmed = Scenario.get(service.confirm(back.key(), alice, ""));
        assertThat(confirmed.version()).isEqualTo(3);
        assertThat(tags(s)).isEqualTo(Map.of("old", 5L));
    }

    @Test
    @DisplayName("one that is not there yet is created whole, and rolling back takes it away")
    void created(Scenario s) {
        s.assumeServed("apps.kruise.io/v1alpha1", "CloneSet");
        ReleaseService service = s.process();
        Release release = s.start(service, alice, s.request(CloneSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        Release ready = Scenario.get(service.next(release.key(), alice));
        assertThat(ready.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(tags(s)).isEqualTo(Map.of("new", 5L));
        Scenario.get(service.rollback(release.key(), alice, ""));
        assertThat(KruiseObject.cloneSet(s, "web").isThere()).isFalse();
    }

    private static void runs(Scenario s, CloneSetYaml yaml) {
        s.assumeServed("apps.kruise.io/v1alpha1", "CloneSet");
        s.runs(yaml);
    }

    /** How many pods run which tag. */
    private static Map<String, Long> tags(Scenario s) {
        return s.tags("web").values().stream().collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
    }

    private static int partition(Scenario s) {
        return KruiseObject.cloneSet(s, "web")
                .json()
                .at("/spec/updateStrategy/partition")
                .asInt(-1);
    }
}
