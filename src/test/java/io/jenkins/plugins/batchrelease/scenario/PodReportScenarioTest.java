package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.rbac.Role;
import io.jenkins.plugins.batchrelease.cluster.ContainerView;
import io.jenkins.plugins.batchrelease.cluster.PodEvent;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.report.ContainerReport;
import io.jenkins.plugins.batchrelease.service.report.LogExcerpt;
import io.jenkins.plugins.batchrelease.service.report.PodReport;
import io.jenkins.plugins.batchrelease.service.report.ReportNote;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Why a pod fails")
@ExtendWith(ScenarioExtension.class)
class PodReportScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("a crashing pod shows its events and the last words of the run that crashed")
    void aCrashingPod(Scenario s) {
        s.assumeLogs();
        ReleaseService service = s.process();
        Release held = held(s, service, s.yaml(StatefulSetYaml.web("bad")));
        PodReport report = reportThatKnows("BackOff", service, held);

        assertThat(report.notes()).isEmpty();
        ContainerReport container = report.containers().get(0);
        assertThat(container.name()).isEqualTo("nginx");
        assertThat(container.state()).isEqualTo(ContainerView.State.WAITING);
        assertThat(container.reason()).isEqualTo("CrashLoopBackOff");
        assertThat(container.lastExit()).contains(1);
        assertThat(container.logs())
                .singleElement()
                .satisfies(log -> assertThat(log.previous()).isTrue())
                .satisfies(log -> assertThat(log.lines()).endsWith("exit status 1"));
        assertThat(report.events()).extracting(PodEvent::reason).contains("Scheduled", "Pulling", "Started", "BackOff");
        assertThat(report.events())
                .isSortedAccordingTo(java.util.Comparator.comparingLong(PodEvent::lastAt))
                .allSatisfy(event -> assertThat(event.lastAt()).isGreaterThan(0));
    }

    @Test
    @DisplayName("an image that is not there shows in the events; there is no log to ask for")
    void aMissingImage(Scenario s) {
        ReleaseService service = s.process();
        Release held = held(s, service, s.yaml(StatefulSetYaml.web("missing")));
        PodReport report = reportThatKnows("Failed", service, held);

        assertThat(report.notes()).isEmpty();
        assertThat(report.containers().get(0).logs()).isEmpty();
        assertThat(report.events())
                .anyMatch(event -> event.reason().equals("Failed")
                        && event.type().equals("Warning")
                        && event.message().contains("registry.example/nginx:missing"));
    }

    @Test
    @DisplayName("a container that runs before the others and fails is the one that is shown, with its log")
    void aFailingInitContainer(Scenario s) {
        s.assumeLogs();
        String yaml = s.yaml(StatefulSetYaml.web("new"))
                .replace(
                        "      containers:\n",
                        "      initContainers:\n      - name: migrate\n        image: registry.example/migrate:bad\n"
                                + "      containers:\n");
        ReleaseService service = s.process();
        Release held = held(s, service, yaml);
        PodReport report = service.podReport(held.key(), "web-2");

        assertThat(held.hold().orElseThrow().details()).containsEntry("container", "migrate");
        assertThat(report.containers()).singleElement().satisfies(container -> {
            assertThat(container.name()).isEqualTo("migrate");
            assertThat(container.init()).isTrue();
            assertThat(container.logs())
                    .flatExtracting(LogExcerpt::lines)
                    .contains("exit status 1")
                    .contains("starting registry.example/migrate:bad");
        });
    }

    @Test
    @DisplayName("what a pod wrote shows neither secrets of the manifest nor commands to a terminal")
    void whatAPodWroteIsHarmless(Scenario s) {
        s.assumeLogs();
        String text = "\\e[31mpassword is correct-horse\\e[0m";
        String yaml = s.yaml(StatefulSetYaml.web("bad"))
                        .replace(
                                "    metadata:\n      labels:",
                                "    metadata:\n      annotations:\n        fake.kubelet/log: \"" + text
                                        + "\"\n      labels:")
                + """
                ---
                apiVersion: v1
                kind: Secret
                metadata:
                  name: keys
                stringData:
                  password: correct-horse
                """;
        ReleaseService service = s.process();
        PodReport report = service.podReport(held(s, service, yaml).key(), "web-2");
        assertThat(report.containers())
                .flatExtracting(ContainerReport::logs)
                .flatExtracting(LogExcerpt::lines)
                .contains("password is ***");
    }

    @Test
    @DisplayName("a pod of somebody else is none of the release's business")
    void aPodOfSomebodyElse(Scenario s) {
        s.runs(StatefulSetYaml.web("old").named("other"));
        ReleaseService service = s.process();
        Release held = held(s, service, s.yaml(StatefulSetYaml.web("missing")));
        assertThatThrownBy(() -> service.podReport(held.key(), "other-0"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("web-2");
        assertThat(service.podReport(held.key(), "web-0").containers())
                .as("a pod that is well")
                .isEmpty();
    }

    @Test
    @DisplayName("whoever may not read events and logs is told so, in the plan and in the report; the release works")
    void withoutTheRights(Scenario s) throws Exception {
        s.runs(StatefulSetYaml.web("old"));
        Role role = s.documentedRole();
        role.setRules(role.getRules().stream()
                .filter(rule -> !rule.getResources().contains("events"))
                .filter(rule -> !rule.getResources().contains("pods/log"))
                .toList());
        s.grant(role, "ci");
        ReleaseService service = s.process(s.cluster().clientAs("ci"));

        ReleasePlan plan = service.plan(s.request(StatefulSetYaml.web("bad"), "2", ReleaseOptions.defaults()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings()).anyMatch(warning -> warning.contains("list events, get pods/log"));
        Release release = Scenario.get(service.start(plan, alice));
        Scenario.get(service.next(release.key(), alice));
        PodReport report = service.podReport(release.key(), "web-2");

        assertThat(report.notes())
                .extracting(ReportNote::code)
                .containsExactlyInAnyOrder(ReportNote.Code.EVENTS_FORBIDDEN, ReportNote.Code.LOG_FORBIDDEN);
        assertThat(report.containers()).extracting(ContainerReport::reason).containsExactly("CrashLoopBackOff");
        assertThat(report.events()).isEmpty();
    }

    /** Events come a moment after what they tell of. */
    private static PodReport reportThatKnows(String reason, ReleaseService service, Release release) {
        return await().atMost(Scenario.PATIENCE)
                .until(() -> service.podReport(release.key(), "web-2"), report -> report.events().stream()
                        .anyMatch(event -> event.reason().equals(reason)));
    }

    private Release held(Scenario s, ReleaseService service, String yaml) {
        s.runs(StatefulSetYaml.web("old"));
        Release release = s.start(service, alice, s.request(yaml, "2", ReleaseOptions.defaults()));
        return Scenario.get(service.next(release.key(), alice));
    }
}
