package io.jenkins.plugins.batchrelease.embedded.kubelet;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.embedded.kubelet.Progress.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final Duration DELAY = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource({
        "nginx:1, GOOD",
        "nginx:bad, CRASHES",
        "registry/crash-loop:1, CRASHES",
        "nginx:missing, MISSING",
        "nginx:unready, NEVER_READY",
        "nginx:slow, SLOW",
        "bad/nginx:1, GOOD"
    })
    void imageSaysWhatHappens(String image, ImageMarker expected) {
        assertThat(ImageMarker.of(image)).isEqualTo(expected);
    }

    private static List<Phase> phases(ImageMarker marker, boolean restarted) {
        List<Phase> phases = new ArrayList<>();
        Duration age = Duration.ZERO;
        while (true) {
            Progress progress = Progress.at(age, marker, restarted, DELAY);
            if (phases.isEmpty() || phases.get(phases.size() - 1) != progress.phase()) {
                phases.add(progress.phase());
            }
            if (progress.next().isEmpty()) {
                return phases;
            }
            age = age.plus(progress.next().get());
        }
    }

    @Test
    void everyImageGoesThroughItsPhases() {
        assertThat(phases(ImageMarker.GOOD, false)).containsExactly(Phase.CREATING, Phase.STARTING, Phase.READY);
        assertThat(phases(ImageMarker.SLOW, false)).containsExactly(Phase.CREATING, Phase.STARTING, Phase.READY);
        assertThat(phases(ImageMarker.NEVER_READY, false)).containsExactly(Phase.CREATING, Phase.RUNNING_UNREADY);
        assertThat(phases(ImageMarker.MISSING, false))
                .containsExactly(Phase.CREATING, Phase.PULL_FAILED, Phase.PULL_BACK_OFF);
        assertThat(phases(ImageMarker.CRASHES, false))
                .containsExactly(Phase.CREATING, Phase.EXITED, Phase.CRASH_BACK_OFF);
    }

    @Test
    void anotherImageInTheSamePodNeedsNoNewPod() {
        assertThat(phases(ImageMarker.GOOD, true)).containsExactly(Phase.STARTING, Phase.READY);
    }

    @Test
    void goodOnesAreReadyAfterTheDelayAndNotBefore() {
        assertThat(Progress.at(DELAY.minusMillis(1), ImageMarker.GOOD, false, DELAY)
                        .phase())
                .isEqualTo(Phase.STARTING);
        assertThat(Progress.at(DELAY, ImageMarker.GOOD, false, DELAY).phase()).isEqualTo(Phase.READY);
        assertThat(Progress.at(DELAY.multipliedBy(10).minusMillis(1), ImageMarker.SLOW, false, DELAY)
                        .phase())
                .isEqualTo(Phase.STARTING);
    }

    @Test
    void waitsBetweenCrashesGetLonger() {
        List<Integer> seconds = new ArrayList<>();
        int restarts = 1;
        for (int second = 1; second < 100; second++) {
            int now = Progress.at(Duration.ofSeconds(second), ImageMarker.CRASHES, false, DELAY)
                    .restarts();
            if (now > restarts) {
                seconds.add(second);
                restarts = now;
            }
        }
        assertThat(seconds).containsExactly(6, 16, 36, 76);
    }
}
