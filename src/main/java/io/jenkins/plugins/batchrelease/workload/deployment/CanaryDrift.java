package io.jenkins.plugins.batchrelease.workload.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.FieldManagers;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What another hand changed in a Deployment and its canary. How many pods the first one has is anybody's to change. */
record CanaryDrift(Scene scene, Standing standing) {
    private static final FieldPlace REPLICAS = FieldPlace.at("/spec/replicas");
    private static final FieldPlace STAGE = FieldPlace.at("/metadata/annotations/batchrelease.jenkins.io~1release");

    static Map<String, String> relied(Scene scene) {
        Map<String, String> notes = new TreeMap<>();
        scene.live().ifPresent(live -> ReliedField.note(notes, live, DeploymentManifest.RELIED));
        return notes;
    }

    List<Drift> found() {
        List<Drift> gone = Standing.absence(scene.name(), scene.live()).toList();
        return gone.isEmpty() ? in(scene.live().orElseThrow()) : gone;
    }

    private List<Drift> in(ObjectNode stable) {
        CanaryStage stage = CanaryStage.of(stable);
        List<Drift> drift = new ArrayList<>();
        if (stage == CanaryStage.BESIDE) {
            drift.addAll(standing.differences(stable, DeploymentManifest.RELIED));
            scene.object(CanaryDeployment.nameFor(scene.name())).ifPresent(canary -> drift.addAll(beside(canary)));
        } else {
            drift.addAll(standing.differences(stable, List.of(ReliedField.UID, ReliedField.SELECTOR)));
            if (stage == CanaryStage.PROMOTED && standing.whole()) {
                standing.version(stable).ifPresent(drift::add);
            } else {
                drift.add(unmarked(stable));
            }
        }
        standing.paused(stable, false).ifPresent(drift::add);
        return drift;
    }

    private List<Drift> beside(ObjectNode canary) {
        List<Drift> drift = new ArrayList<>();
        standing.version(canary).ifPresent(drift::add);
        standing.paused(canary, false).ifPresent(drift::add);
        int given = REPLICAS.number(canary).orElse(1);
        if (standing.placements().stream().noneMatch(placed -> placed.target() == given)) {
            int last =
                    standing.placements().get(standing.placements().size() - 1).target();
            drift.add(Standing.number(canary, REPLICAS, last));
        }
        return drift;
    }

    /** Without what the release noted there, nobody knows what the canary is for. */
    private static Drift unmarked(ObjectNode stable) {
        return new Drift(
                stable.at("/metadata/name").asText(),
                Drift.Kind.FIELD,
                "metadata.annotations[" + Marks.RELEASE + "]",
                "",
                "",
                Optional.of(STAGE).flatMap(place -> FieldManagers.of(stable, place)));
    }
}
