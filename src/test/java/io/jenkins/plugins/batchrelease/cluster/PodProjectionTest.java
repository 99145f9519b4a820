package io.jenkins.plugins.batchrelease.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenKruise changes pods in place: their label is new while their status still tells of what ran before. */
class PodProjectionTest {
    private static final String PULLING_OLD = "Back-off pulling image \"nginx:1\"";
    private static final String PULLING_NEW = "Back-off pulling image \"nginx:2\"";

    @ParameterizedTest
    @CsvSource({
        "False, CrashLoopBackOff, back-off 10s restarting failed container, false",
        "True, CrashLoopBackOff, back-off 10s restarting failed container, true",
        "False, ImagePullBackOff, " + PULLING_OLD + ", false",
        "True, ImagePullBackOff, " + PULLING_OLD + ", false",
        "False, ImagePullBackOff, " + PULLING_NEW + ", true",
        "True, ImagePullBackOff, " + PULLING_NEW + ", true",
        "True, ImagePullBackOff, '', true",
    })
    void troubleIsAboutWhatThePodIsToRun(String gate, String reason, String message, boolean counts) {
        PodView view = PodProjection.of(pod(gate, "False", reason, message));
        assertThat(view.trouble().isPresent()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"False, false, true", "True, true, false"})
    void aPodIsNotReadyWhileItIsChanged(String gate, boolean ready, boolean changing) {
        PodView view = PodProjection.of(pod(gate, "True", "x", ""));
        assertThat(view.ready()).as("the kubelet has not noticed yet").isEqualTo(ready);
        assertThat(view.changing()).isEqualTo(changing);
    }

    private static Pod pod(String gate, String ready, String reason, String message) {
        return new PodBuilder()
                .withNewMetadata()
                .withName("web-0")
                .endMetadata()
                .withNewSpec()
                .addNewContainer()
                .withName("nginx")
                .withImage("nginx:2")
                .endContainer()
                .endSpec()
                .withNewStatus()
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready)
                .endCondition()
                .addNewCondition()
                .withType("InPlaceUpdateReady")
                .withStatus(gate)
                .endCondition()
                .addNewContainerStatus()
                .withName("nginx")
                .withNewState()
                .withNewWaiting()
                .withReason(reason)
                .withMessage(message)
                .endWaiting()
                .endState()
                .endContainerStatus()
                .endStatus()
                .build();
    }
}
