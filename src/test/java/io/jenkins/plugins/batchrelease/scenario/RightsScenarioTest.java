package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.ReleaseStatus;
import io.jenkins.plugins.batchrelease.service.report.ReportNote;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Least rights")
@ExtendWith(ScenarioExtension.class)
class RightsScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName("the Role of docs/rights.yaml is enough for a release and for its way back")
    void theDocumentedRoleIsEnough(Scenario s) throws IOException {
        s.runs(StatefulSetYaml.web("old"));
        s.grant(s.documentedRole(), "ci");
        ReleaseService service = s.process(s.cluster().clientAs("ci"));

        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("bad"), "2", ReleaseOptions.defaults()));
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);
        assertThat(service.podReport(release.key(), "web-2").notes())
                .extracting(ReportNote::code)
                .doesNotContain(ReportNote.Code.EVENTS_FORBIDDEN, ReportNote.Code.LOG_FORBIDDEN);
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        s.start(service, alice, s.request(StatefulSetYaml.web("new"), "1", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("the same Role is enough for a Deployment and its canary")
    void theDocumentedRoleIsEnoughForADeployment(Scenario s) throws IOException {
        s.runs(DeploymentYaml.web("old"));
        s.grant(s.documentedRole(), "ci");
        ReleaseService service = s.process(s.cluster().clientAs("ci"));

        Release release =
                s.start(service, alice, s.request(DeploymentYaml.web("bad"), "1,4", ReleaseOptions.defaults()));
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.HELD);
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        s.start(service, alice, s.request(DeploymentYaml.web("new"), "1", ReleaseOptions.defaults()));
        Scenario.get(service.next(release.key(), alice));
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("the same Role is enough for objects in pairs")
    void theDocumentedRoleIsEnoughForPairs(boolean deployment, Scenario s) throws IOException {
        WorkloadYaml old = deployment ? DeploymentYaml.web("old") : ControllerYaml.web("old");
        WorkloadYaml wanted = deployment ? DeploymentYaml.web("new") : ControllerYaml.web("new");
        ReleaseOptions options = deployment
                ? ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.PAIRED))
                : ReleaseOptions.defaults();
        s.runs(old);
        s.grant(s.documentedRole(), "ci");
        ReleaseService service = s.process(s.cluster().clientAs("ci"));

        assertThat(service.plan(s.request(wanted, "2", options)).warnings())
                .noneSatisfy(warning -> assertThat(warning).contains("Rights are missing"));
        Release release = s.start(service, alice, s.request(wanted, "2", options));
        Scenario.get(service.next(release.key(), alice));
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        s.start(service, alice, s.request(wanted, "1", options));
        Release last = Scenario.get(service.next(release.key(), alice));
        Scenario.get(service.decide(last.key(), Scenario.approve(last), alice.actor(), "here"));
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "an account of before, which may not see autoscalers, still releases Deployments, and the plan says what is missed")
    void withoutAutoscalers(Scenario s) throws IOException {
        s.runs(DeploymentYaml.web("old"));
        Role role = s.documentedRole();
        role.getRules().removeIf(rule -> rule.getApiGroups().contains("autoscaling"));
        s.grant(role, "ci");
        ReleaseService service = s.process(s.cluster().clientAs("ci"));

        ReleaseRequest request = s.request(DeploymentYaml.web("new"), "1,4", ReleaseOptions.defaults());
        assertThat(service.plan(request).warnings()).anySatisfy(warning -> assertThat(warning)
                .contains("Rights are missing", "list horizontalpodautoscalers.autoscaling", "autoscaler"));
        Release release = s.start(service, alice, request);
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        Scenario.get(service.next(release.key(), alice));
        assertThat(Scenario.get(service.confirm(release.key(), alice, "")).version())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("the Roles for people who look and approve are enough, for the releases they name and no others")
    void rolesForPeople(Scenario s) throws IOException {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService driver = s.process();
        Release release = s.start(
                driver,
                alice,
                s.request(
                        StatefulSetYaml.web("new"),
                        "1,3",
                        ReleaseOptions.defaults().withGates(GateRule.ALL)));
        Release atGate = Scenario.get(driver.next(release.key(), alice));
        s.grant(s.documentedRole("batch-release-viewer"), "viewer");
        s.grant(s.documentedRole("batch-release-approver"), "approver");
        s.bind("batch-release-viewer", "approver");

        ReleaseService viewer = s.process(s.cluster().clientAs("viewer"));
        ReleaseStatus seen = viewer.status(release.key());
        assertThat(seen.release()).isEqualTo(atGate);
        assertThat(seen.progress().updated()).isEqualTo(1);
        assertThatThrownBy(() -> viewer.status(s.key("other")))
                .as("not even whether it is there")
                .isInstanceOfSatisfying(ClusterException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ClusterException.Kind.FORBIDDEN));
        assertThatThrownBy(() -> viewer.releases(release.key().namespace())).isInstanceOf(ClusterException.class);

        ReleaseService approver = s.process(s.cluster().clientAs("approver"));
        Release approved = Scenario.get(approver.decide(
                release.key(), Scenario.approve(atGate), Scenario.holder("bob").actor(), "here"));
        assertThat(approved.gate().orElseThrow().isApproved()).isTrue();
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(
                        viewer.status(release.key()).release().gate())
                .as("by a watch of that one record")
                .isEqualTo(approved.gate()));
    }

    @Test
    @DisplayName("whoever may not move pods is told before anything begins, and the release stays where it is")
    void whoeverMayNotMovePods(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService driver = s.process();
        Release release =
                s.start(driver, alice, s.request(StatefulSetYaml.web("new"), "1,3", ReleaseOptions.defaults()));
        Release atGate = Scenario.get(driver.next(release.key(), alice));
        s.grant(
                new RoleBuilder()
                        .withNewMetadata()
                        .withName("writes-records")
                        .endMetadata()
                        .addNewRule()
                        .withApiGroups("", "apps")
                        .withResources("statefulsets", "secrets", "pods", "controllerrevisions")
                        .withVerbs("get", "list", "watch")
                        .endRule()
                        .addNewRule()
                        .withApiGroups("")
                        .withResources("secrets")
                        .withVerbs("patch")
                        .endRule()
                        .build(),
                "bob");
        ReleaseService his = s.process(s.cluster().clientAs("bob"));
        Holder bob = Scenario.holder("bob");

        assertThatThrownBy(() -> Scenario.get(his.next(release.key(), bob)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("patch statefulsets.apps web")
                .hasMessageContaining("stays where it is");
        assertThatThrownBy(() -> Scenario.get(his.rollback(release.key(), bob, "")))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("patch statefulsets.apps web");
        assertThat(s.process().status(release.key()).release()).isEqualTo(atGate);
        assertThat(Scenario.get(driver.next(release.key(), alice)).batch()).isEqualTo(2);
    }

    @Test
    @DisplayName("a right on that one workload is enough to go on with its release")
    void aRightOnOneWorkload(Scenario s) throws IOException {
        s.runs(StatefulSetYaml.web("old"));
        Release release =
                s.start(s.process(), alice, s.request(StatefulSetYaml.web("new"), "1,3", ReleaseOptions.defaults()));
        Role role = s.documentedRole();
        role.getRules().stream()
                .filter(rule -> rule.getResources().contains("statefulsets"))
                .forEach(rule -> rule.getVerbs().remove("patch"));
        role.getRules()
                .add(new PolicyRuleBuilder()
                        .withApiGroups("apps")
                        .withResources("statefulsets")
                        .withResourceNames("web")
                        .withVerbs("patch")
                        .build());
        s.grant(role, "bob");
        ReleaseService his = s.process(s.cluster().clientAs("bob"));
        assertThat(Scenario.get(his.next(release.key(), Scenario.holder("bob"))).batch())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("whoever may only look is told what is missing, and nothing changes")
    void whoeverMayOnlyLook(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        s.grant(
                new RoleBuilder()
                        .withNewMetadata()
                        .withName("reads")
                        .endMetadata()
                        .addNewRule()
                        .withApiGroups("", "apps")
                        .withResources("statefulsets", "secrets", "services", "pods")
                        .withVerbs("get", "list", "watch")
                        .endRule()
                        .build(),
                "reader");
        ReleasePlan plan = s.process(s.cluster().clientAs("reader"))
                .plan(s.request(StatefulSetYaml.web("new"), "2", ReleaseOptions.defaults()));
        assertThat(plan.problems())
                .singleElement()
                .asString()
                .contains("patch statefulsets.apps", "create secrets", "create pods/eviction")
                .doesNotContain("get statefulsets");
        assertThat(s.secrets()).isEmpty();
    }
}
