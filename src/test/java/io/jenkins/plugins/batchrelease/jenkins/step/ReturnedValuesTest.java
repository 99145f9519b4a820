package io.jenkins.plugins.batchrelease.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.batchrelease.jenkins.Releases;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.record.KeptVersions;
import io.jenkins.plugins.batchrelease.record.Previous;
import io.jenkins.plugins.batchrelease.record.ReleaseMaterial;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What steps return can be read in the sandbox, and kept in the pipeline's own file over a restart. */
class ReturnedValuesTest {
    @Test
    void aRelease() {
        Release atGate = Releases.atGate("one");
        isPlain(ReleaseMap.of(atGate, Progress.absent()));
        isPlain(ReleaseMap.of(Releases.decided(atGate, true), Progress.absent()));
        isPlain(ReleaseMap.of(
                Releases.on(atGate, new ReleaseEvent.HoldRequested(Actor.jenkins("bob"), "here", "")),
                Progress.absent()));
    }

    @Test
    void aPlan() {
        Release release = Releases.prepared("one");
        ReleasePlan plan = new ReleasePlan(
                release.key(),
                new WorkloadRef("apps/v1", "StatefulSet", "web"),
                release.change(),
                release.options(),
                BatchSchedule.of(BatchSpec.parse("2"), 3),
                List.of(new DocumentChange(
                        "StatefulSet/web",
                        "change",
                        List.of(new FieldChange("spec.replicas", Optional.empty(), Optional.of("3"))))),
                List.of("mind this"),
                List.of("not possible"),
                Optional.of(release),
                new ReleaseMaterial(
                        new Manifest(List.of()), new Previous(Optional.empty(), List.of()), Optional.empty()));
        isPlain(PlanMap.of(plan));
    }

    @Test
    void aHistory() {
        isPlain(HistoryList.of(KeptVersions.of(List.of())));
    }

    /** Classes of which neither the sandbox nor the pipeline's serializer thinks twice. */
    static void isPlain(Object value) {
        if (value instanceof Map<?, ?> map) {
            assertThat(value).isExactlyInstanceOf(LinkedHashMap.class);
            assertThat(map.keySet()).allSatisfy(key -> assertThat(key).isInstanceOf(String.class));
            map.values().forEach(ReturnedValuesTest::isPlain);
        } else if (value instanceof List<?> list) {
            assertThat(value).isExactlyInstanceOf(ArrayList.class);
            list.forEach(ReturnedValuesTest::isPlain);
        } else if (value != null) {
            assertThat(value).isInstanceOfAny(String.class, Integer.class, Long.class, Boolean.class);
        }
    }
}
