package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.PersistentVolumeBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What must not be touched: disruption budgets, volumes")
@ExtendWith(ScenarioExtension.class)
class BudgetsAndVolumesScenarioTest {
    private final Holder alice = Scenario.holder("alice");

    @Test
    @DisplayName(
            "OnDelete: a disruption budget that forbids evictions stops the batch, and it goes on when it allows them")
    void aBudgetIsHonoured(Scenario s) {
        s.runs(StatefulSetYaml.web("old").onDelete());
        Map<String, String> before = s.uids("web");
        // A budget whose controller has not looked yet forbids all, so there is nothing to wait for.
        s.eyes().resource(budget(s, 3)).create();
        ReleaseService service = s.process();
        Release release = s.start(
                service, alice, s.request(StatefulSetYaml.web("new").onDelete(), "1,3", ReleaseOptions.defaults()));
        CompletableFuture<Release> batch = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE)
                .until(() -> service.status(release.key()).progress().toEvict().size() == 1);
        assertThat(batch).isNotDone();
        assertThat(s.uids("web")).as("evictions are refused").isEqualTo(before);

        s.eyes().resource(budget(s, 2)).patch();
        assertThat(Scenario.get(batch).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 2, "new", 1));
    }

    @Test
    @DisplayName("volumes and claims are the same before, during and after, and on the way back")
    void volumesStay(Scenario s) {
        for (int index = 0; index < 3; index++) {
            s.eyes().resource(volume(s, index).build()).create();
        }
        try {
            s.eyes().load(stream(yaml(s, "old"))).inNamespace(s.namespace()).create();
            s.awaitReady("web", 3);
            Map<String, String> before = claims(s);
            assertThat(before).hasSize(3);
            ReleaseService service = s.process();
            Release release = s.start(service, alice, s.request(yaml(s, "new"), "1,3", ReleaseOptions.defaults()));
            Scenario.get(service.next(release.key(), alice));
            assertThat(claims(s)).isEqualTo(before);
            Scenario.get(service.next(release.key(), alice));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("new", 3));
            assertThat(claims(s)).isEqualTo(before);
            Scenario.get(service.rollback(release.key(), alice, ""));
            assertThat(s.tagCounts("web")).isEqualTo(Map.of("old", 3));
            assertThat(claims(s)).isEqualTo(before);
        } finally {
            for (int index = 0; index < 3; index++) {
                s.eyes().resource(volume(s, index).build()).delete();
            }
        }
    }

    /** Claim to its identity and volume. */
    private static Map<String, String> claims(Scenario s) {
        Map<String, String> claims = new TreeMap<>();
        for (PersistentVolumeClaim claim : s.eyes()
                .persistentVolumeClaims()
                .inNamespace(s.namespace())
                .list()
                .getItems()) {
            claims.put(
                    claim.getMetadata().getName(),
                    claim.getMetadata().getUid() + " on " + claim.getSpec().getVolumeName());
        }
        return claims;
    }

    private static PersistentVolumeBuilder volume(Scenario s, int index) {
        return new PersistentVolumeBuilder()
                .withNewMetadata()
                .withName(s.namespace() + "-" + index)
                .endMetadata()
                .withNewSpec()
                .withStorageClassName(s.namespace())
                .withAccessModes("ReadWriteOnce")
                .addToCapacity("storage", new Quantity("1Mi"))
                .withNewHostPath("/nowhere", "")
                .endSpec();
    }

    private static String yaml(Scenario s, String tag) {
        return s.yaml(StatefulSetYaml.web(tag).parallel())
                .replace(
                        "  template:\n",
                        """
                          volumeClaimTemplates:
                          - metadata:
                              name: data
                            spec:
                              storageClassName: %s
                              accessModes: ["ReadWriteOnce"]
                              resources:
                                requests:
                                  storage: 1Mi
                          template:
                        """
                                .formatted(s.namespace()));
    }

    /** In the version that the server has: v1 is there since 1.21. */
    private static GenericKubernetesResource budget(Scenario s, int least) {
        GenericKubernetesResource budget = new GenericKubernetesResource();
        budget.setApiVersion(s.cluster().minorVersion() < 21 ? "policy/v1beta1" : "policy/v1");
        budget.setKind("PodDisruptionBudget");
        budget.setMetadata(new io.fabric8.kubernetes.api.model.ObjectMetaBuilder()
                .withName("web")
                .withNamespace(s.namespace())
                .build());
        budget.setAdditionalProperty(
                "spec", Map.of("minAvailable", least, "selector", Map.of("matchLabels", Map.of("app", "web"))));
        return budget;
    }

    private static java.io.InputStream stream(String yaml) {
        return new java.io.ByteArrayInputStream(yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
