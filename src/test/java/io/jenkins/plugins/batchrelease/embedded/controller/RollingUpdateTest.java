package io.jenkins.plugins.batchrelease.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingUpdateTest {

    private static Deployment deployment(int replicas, String surge, String unavailable) {
        return new DeploymentBuilder()
                .withNewSpec()
                .withReplicas(replicas)
                .withNewStrategy()
                .withNewRollingUpdate()
                .withMaxSurge(amount(surge))
                .withMaxUnavailable(amount(unavailable))
                .endRollingUpdate()
                .endStrategy()
                .endSpec()
                .build();
    }

    private static IntOrString amount(String text) {
        return text.endsWith("%") ? new IntOrString(text) : new IntOrString(Integer.parseInt(text));
    }

    private static ReplicaSet set(String name, int size, int available) {
        return new ReplicaSetBuilder()
                .withNewMetadata()
                .withName(name)
                .withCreationTimestamp(name.equals("old") ? "2024-01-01T00:00:00Z" : "2024-01-02T00:00:00Z")
                .endMetadata()
                .withNewSpec()
                .withReplicas(size)
                .endSpec()
                .withNewStatus()
                .withAvailableReplicas(available)
                .endStatus()
                .build();
    }

    @ParameterizedTest
    @CsvSource({"10, 25%, 25%, 13, 8", "1, 25%, 25%, 2, 1", "3, 0, 0, 3, 2", "4, 1, 0, 5, 4", "4, 0, 100%, 4, 0"})
    void surgeRoundsUpAndUnavailableDown(int replicas, String surge, String unavailable, int most, int least) {
        RollingUpdate update = new RollingUpdate(deployment(replicas, surge, unavailable));

        assertThat(update.maxReplicas()).isEqualTo(most);
        assertThat(update.minAvailable()).isEqualTo(least);
    }

    @Test
    void growsBeforeItShrinks() {
        RollingUpdate update = new RollingUpdate(deployment(10, "3", "2"));
        ReplicaSet fresh = set("new", 0, 0);
        ReplicaSet old = set("old", 10, 10);

        assertThat(update.next(fresh, List.of(old))).isEqualTo(Map.of(fresh, 3));
    }

    @Test
    void shrinksAsFarAsAvailabilityAllows() {
        RollingUpdate update = new RollingUpdate(deployment(10, "3", "2"));
        ReplicaSet fresh = set("new", 3, 0);
        ReplicaSet old = set("old", 10, 10);

        assertThat(update.next(fresh, List.of(old))).isEqualTo(Map.of(old, 8));
    }

    @Test
    void brokenOldPodsGoFirst() {
        RollingUpdate update = new RollingUpdate(deployment(4, "1", "1"));
        ReplicaSet fresh = set("new", 1, 1);
        ReplicaSet old = set("old", 4, 3);

        assertThat(update.next(fresh, List.of(old)).get(old)).isLessThanOrEqualTo(3);
    }

    @Test
    void waitsWhileNewPodsAreNotAvailable() {
        RollingUpdate update = new RollingUpdate(deployment(4, "1", "0"));

        assertThat(update.next(set("new", 1, 0), List.of(set("old", 4, 4)))).isEmpty();
    }
}
