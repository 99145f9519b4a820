package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server keeps, drops or never makes pods of is known from its own answers, before anything has changed. */
@DisplayName("What the server does not take")
@ExtendWith(ScenarioExtension.class)
class RefusedByTheServerScenarioTest {
    private static ReleasePlan plan(Scenario s, String yaml) {
        return s.process().plan(s.request(yaml, "1, 100%", ReleaseOptions.defaults()));
    }

    private static void applied(Scenario s, String yaml) {
        s.eyes()
                .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .inNamespace(s.namespace())
                .create();
    }

    private static String claiming(Scenario s, String size, String... more) {
        StringBuilder claims = new StringBuilder("  volumeClaimTemplates:\n");
        for (String name : List.of(String.join(",", more).split(",", -1))) {
            claims.append(
                    """
                      - metadata: {name: %s}
                        spec:
                          accessModes: [ReadWriteOnce]
                          storageClassName: by-hand
                          resources: {requests: {storage: %s}}
                    """
                            .formatted(name.isEmpty() ? "data" : name, size));
        }
        return s.yaml(StatefulSetYaml.web("new")).replace("  template:\n", claims + "  template:\n");
    }

    @Test
    @DisplayName("another size of a volume claim is a problem that names the field (kubernetes/kubernetes#68737)")
    void anotherSize(Scenario s) {
        applied(s, claiming(s, "1Gi"));

        assertThat(plan(s, claiming(s, "2Gi")).problems()).anySatisfy(problem -> assertThat(problem)
                .contains("spec.volumeClaimTemplates", "storage is 1Gi in the cluster and 2Gi in the manifest"));
        assertThat(plan(s, claiming(s, "1Gi", "data", "log")).problems())
                .anySatisfy(problem -> assertThat(problem).contains("spec.volumeClaimTemplates", "log"));
        assertThat(plan(s, claiming(s, "1024Mi")).problems())
                .as("the same in other words")
                .isEmpty();
        assertThat(plan(s, s.yaml(StatefulSetYaml.web("new"))).problems())
                .as("a manifest that says nothing of it changes nothing")
                .isEmpty();
    }

    @Test
    @DisplayName("another selector of a StatefulSet is a problem, not a release that changes nothing")
    void anotherSelector(Scenario s) {
        s.creates(StatefulSetYaml.web("old"));
        String yaml = s.yaml(StatefulSetYaml.web("new"))
                .replace("    matchLabels:\n      app: web", "    matchLabels:\n      app: web\n      tier: front")
                .replace("      labels:\n        app: web", "      labels:\n        app: web\n        tier: front");

        assertThat(plan(s, yaml).problems())
                .anySatisfy(problem -> assertThat(problem).contains("spec.selector", "tier"));
    }

    static List<WorkloadYaml> kinds() {
        return List.of(StatefulSetYaml.web("new"), DeploymentYaml.web("new"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("a pod template of which no pod can be made is a problem before an old pod goes")
    void noPodCanBeMade(WorkloadYaml wanted, Scenario s) {
        s.creates(wanted);
        String yaml = s.yaml(wanted);

        assertThat(plan(s, yaml.replace("        image:", "        imagee:")).problems())
                .as("a key with a slip")
                .isNotEmpty();
        assertThat(plan(s, yaml.replace("      containers:", "      serviceAccountName: nobody\n      containers:"))
                        .problems())
                .as("a service account that is not there")
                .anySatisfy(problem -> assertThat(problem).contains("No pod can be made", "nobody"));
        assertThat(plan(
                                s,
                                yaml.replace("      containers:", "      serviceAccountName: nobody\n      containers:")
                                        + "---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: nobody\n")
                        .problems())
                .as("one that comes with the release")
                .isEmpty();
    }
}
