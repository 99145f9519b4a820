package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReleaseMapTest {
    @Test
    void tellsHowTheReleaseIs() {
        Map<String, Object> map = ReleaseMap.of(Releases.decided(Releases.atGate("one"), true), Progress.absent());

        assertThat(map)
                .containsEntry("release", "web")
                .containsEntry("namespace", "shop")
                .containsEntry("phase", "AWAITING_APPROVAL")
                .containsEntry("batch", 1)
                .containsEntry("replicas", 3)
                .containsEntry("open", true)
                .containsEntry("version", null);
        assertThat(map.get("batches"))
                .isEqualTo(List.of(
                        Map.of("number", 1, "target", 1, "step", 1), Map.of("number", 2, "target", 3, "step", 2)));
        assertThat(map.get("gate").toString()).contains("bob", "so be it");
    }

    @Test
    void saysWhyItIsHeld() {
        Map<String, Object> map = ReleaseMap.of(
                Releases.on(
                        Releases.atGate("one"), new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "here", "lunch")),
                Progress.absent());

        assertThat(map.get("hold").toString()).contains("requested", "lunch");
    }

    /** What a sandboxed pipeline may touch, and what can be kept with its state. */
    @Test
    void isMadeOfPlainThings() {
        assertPlain(ReleaseMap.of(Releases.decided(Releases.atGate("one"), true), Progress.absent()));
    }

    private static void assertPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            assertThat(map).isInstanceOf(LinkedHashMap.class);
            map.values().forEach(ReleaseMapTest::assertPlain);
        } else if (value instanceof List<?> list) {
            assertThat(list).isInstanceOf(ArrayList.class);
            list.forEach(ReleaseMapTest::assertPlain);
        } else if (value != null) {
            assertThat(value).isInstanceOfAny(String.class, Integer.class, Long.class, Boolean.class);
        }
    }
}
