package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.ClusterDemand;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Origin;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Where people have to approve, documents beside the workload wait for them, too")
@ExtendWith(ScenarioExtension.class)
class DocumentsAndGatesScenarioTest {
    private static final ReleaseOptions POLICY =
            ReleaseOptions.defaults().withApprovalsInJenkins(1).withRules(new ClusterDemand("prod", "", false, false));

    private final Holder build = new Holder(
            Actor.jenkins("alice"),
            "shop/deploy #7",
            "jenkins:x:" + System.nanoTime(),
            new Origin(List.of("alice"), "shop/deploy"));

    @Test
    @DisplayName(
            "a ConfigMap that is there is changed after the gate before the first batch, and put back on the way back")
    void changed(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        settings(s, "blue");
        ReleaseService service = s.process();
        Release prepared = s.start(service, build, s.request(yaml(s, "settings", "green"), "1, 100%", POLICY));

        assertThat(prepared.phase()).isEqualTo(Phase.PREPARED);
        assertThat(prepared.isWaitingForApproval())
                .as("a gate before the first batch")
                .isTrue();
        assertThat(colour(s, "settings")).contains("blue");
        assertThatThrownBy(() -> Scenario.get(service.next(prepared.key(), build)))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("waits for approval");
        assertThat(colour(s, "settings")).contains("blue");

        Release moved = approvedAndMoved(service, prepared);
        assertThat(moved.batch()).isEqualTo(1);
        assertThat(colour(s, "settings")).contains("green");

        assertThat(Scenario.get(service.rollback(prepared.key(), build, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(colour(s, "settings")).contains("blue");
    }

    @Test
    @DisplayName("a ConfigMap that is new opens no gate, and comes with the first batch")
    void created(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        ReleaseService service = s.process();
        Release prepared = s.start(service, build, s.request(yaml(s, "settings", "green"), "1, 100%", POLICY));

        assertThat(prepared.isWaitingForApproval()).isFalse();
        assertThat(colour(s, "settings")).isEmpty();
        assertThat(Scenario.get(service.next(prepared.key(), build)).batch()).isEqualTo(1);
        assertThat(colour(s, "settings")).contains("green");
    }

    @Test
    @DisplayName("what another hand changed meanwhile is not written over, and not by the way back either")
    void changedMeanwhile(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        settings(s, "blue");
        ReleaseService service = s.process();
        Release prepared = s.start(service, build, s.request(yaml(s, "settings", "green"), "1, 100%", POLICY));
        settings(s, "red");

        Release held = approvedAndMoved(service, prepared);
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().reason()).isEqualTo(Hold.DOCUMENTS);
        assertThat(held.hold().orElseThrow().message())
                .contains("ConfigMap/settings", "data.colour", "nothing was written over it");
        assertThat(colour(s, "settings")).contains("red");
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 3));

        assertThat(Scenario.get(service.rollback(prepared.key(), build, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(colour(s, "settings")).contains("red");
    }

    @Test
    @DisplayName("put back as it was, the release goes on")
    void putBack(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        settings(s, "blue");
        ReleaseService service = s.process();
        Release prepared = s.start(service, build, s.request(yaml(s, "settings", "green"), "1, 100%", POLICY));
        settings(s, "red");
        approvedAndMoved(service, prepared);
        settings(s, "blue");

        Release moved = Scenario.get(s.process().next(prepared.key(), build));
        assertThat(moved.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(colour(s, "settings")).contains("green");
    }

    @Test
    @DisplayName("rolled back at the gate, nothing of them is touched")
    void rolledBackAtTheGate(Scenario s) {
        s.runs(StatefulSetYaml.web("old"));
        settings(s, "blue");
        ReleaseService service = s.process();
        Release prepared = s.start(service, build, s.request(yaml(s, "settings", "green"), "1, 100%", POLICY));
        settings(s, "red");

        assertThat(Scenario.get(service.rollback(prepared.key(), build, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        assertThat(colour(s, "settings")).contains("red");
    }

    @Test
    @DisplayName("a first batch that is most of the pods is approved before, unless the rules allow its size")
    void mostOfThePods(Scenario s) {
        s.runs(StatefulSetYaml.web("old").with(4));
        ReleaseService service = s.process();
        Release prepared =
                s.start(service, build, s.request(StatefulSetYaml.web("new").with(4), "3, 100%", POLICY));
        assertThat(prepared.isWaitingForApproval()).isTrue();
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 4));
        Scenario.get(service.rollback(prepared.key(), build, ""));

        ReleaseOptions limited = POLICY.withRules(new ClusterDemand("prod", "", false, true));
        Release allowed =
                s.start(service, build, s.request(StatefulSetYaml.web("new").with(4), "3, 100%", limited));
        assertThat(allowed.isWaitingForApproval()).isFalse();
    }

    private Release approvedAndMoved(ReleaseService service, Release prepared) {
        Scenario.get(service.decide(prepared.key(), Scenario.approve(prepared), Actor.jenkins("bob"), "there"));
        return Scenario.get(service.next(prepared.key(), build));
    }

    private static String yaml(Scenario s, String name, String colour) {
        return s.yaml(StatefulSetYaml.web("new"))
                + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: %s
                data:
                  colour: %s
                """
                        .formatted(name, colour);
    }

    /** As somebody with kubectl would. */
    private static void settings(Scenario s, String colour) {
        s.eyes()
                .configMaps()
                .inNamespace(s.namespace())
                .resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("settings")
                        .endMetadata()
                        .addToData("colour", colour)
                        .build())
                .createOr(there -> there.update());
    }

    private static Optional<String> colour(Scenario s, String name) {
        return Optional.ofNullable(s.eyes()
                        .configMaps()
                        .inNamespace(s.namespace())
                        .withName(name)
                        .get())
                .map(ConfigMap::getData)
                .map(data -> data.get("colour"));
    }
}
