package io.jenkins.plugins.batchrelease.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.workload.Waiting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Images that nodes pull before the first batch")
class ImagePullTest {
    private static final Release RELEASE = Release.planned(
            new ReleaseKey("shop", "web"),
            "id-1",
            new WorkloadRef("apps/v1", "Deployment", "web"),
            new Change("0123456789abcdef", false, Optional.empty(), Optional.empty()),
            ReleaseOptions.defaults(),
            BatchSchedule.of(BatchSpec.parse("1"), 3),
            new Holder(Actor.commandLine("alice"), "desk", "1"),
            1_000);

    private static ObjectNode yaml(String text) {
        return new ManifestParser().parse("x", text).documents().get(0).json();
    }

    private static ObjectNode workload(String selector, String init, String... images) {
        StringBuilder containers = new StringBuilder();
        for (String image : images) {
            containers.append("{name: c, image: '").append(image).append("'},");
        }
        return yaml(
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: %s
                  template:
                    spec:
                      imagePullSecrets: [{name: first}, {name: second}]
                      initContainers: [{name: i, image: '%s'}]
                      containers: [%s]
                """
                        .formatted(selector, init, containers));
    }

    @Test
    @DisplayName("are those that are not there yet, each once, init containers among them")
    void thoseThatAreNotThereYet() {
        ObjectNode before = workload("{matchLabels: {app: web}}", "r/setup:1", "r/web:1", "r/log:1");
        ObjectNode after = workload("{matchLabels: {app: web}}", "r/setup:2", "r/web:2", "r/web:2", "r/log:1");
        assertThat(ImagePull.between(before, after))
                .extracting(pull -> pull.objectName("p"))
                .satisfiesExactly(name -> assertThat(name).startsWith("pull-setup-2-"), name -> assertThat(name)
                        .startsWith("pull-web-2-"));
        assertThat(ImagePull.between(after, after)).isEmpty();
    }

    @Test
    @DisplayName("are pulled where pods run, with their secrets, in the time that there is")
    void whereAndHow() {
        ObjectNode before = workload("{matchLabels: {app: web}}", "r/setup:1", "r/web:1");
        ObjectNode after = workload("{matchLabels: {app: web}}", "r/setup:1", "r/web:2");
        ObjectNode object =
                ImagePull.between(before, after).get(0).object(RELEASE, "apps.kruise.io/v1alpha1", before, after, 300);
        assertThat(object.path("spec"))
                .hasToString(
                        yaml("""
                        apiVersion: v1
                        kind: X
                        metadata: {name: x}
                        spec:
                          image: r/web:2
                          parallelism: 10
                          podSelector: {matchLabels: {app: web}}
                          pullSecrets: [first, second]
                          pullPolicy: {timeoutSeconds: 300, backoffLimit: 1}
                          completionPolicy: {type: Always, activeDeadlineSeconds: 300, ttlSecondsAfterFinished: 600}
                        """)
                                .path("spec")
                                .toString());
        assertThat(Attempt.isOf(RELEASE, object)).isTrue();
        ObjectNode plain = workload("{app: web}", "r/setup:1", "r/web:1");
        assertThat(ImagePull.between(plain, after)
                        .get(0)
                        .object(RELEASE, "apps.kruise.io/v1alpha1", plain, after, 300)
                        .at("/spec/podSelector/matchLabels/app")
                        .asText())
                .as("the selector of a ReplicationController")
                .isEqualTo("web");
    }

    @Test
    @DisplayName("are on a node when all of them are")
    void onANodeWhenAllAre() {
        ObjectNode one =
                yaml("{apiVersion: v1, kind: X, metadata: {name: a}, status: {desired: 12, succeeded: 9, failed: 1}}");
        ObjectNode other = yaml(
                "{apiVersion: v1, kind: X, metadata: {name: b}, status: {desired: 12, succeeded: 7, completionTime: now}}");
        PullProgress progress = new PullProgress(List.of(one, other));
        assertThat(progress.waiting()).isEqualTo(Waiting.images(7, 12));
        assertThat(progress.waiting().text()).isEqualTo("images pulled on 7 of 12 nodes");
        assertThat(progress.isOver()).isFalse();
        assertThat(progress.done()).isEqualTo(16);
        assertThat(progress.pulls()).isEqualTo(24);
        assertThat(new PullProgress(List.of(other)).isOver()).isTrue();
    }
}
