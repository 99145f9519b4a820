package io.jenkins.plugins.batchrelease.workload.paired;

import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What another hand changed in a pair. Whoever scales either of the two asks for more or fewer pods in all; who gives the new
 * one what is taken from the old one moves pods.
 */
record PairDrift(Scene scene, Standing standing) {
    private static final FieldPlace REPLICAS = FieldPlace.at("/spec/replicas");
    private static final List<ReliedField> RELIED =
            List.of(ReliedField.UID, ReliedField.SELECTOR, ReliedField.TEMPLATE);

    static Map<String, String> relied(Scene scene) {
        Map<String, String> notes = new TreeMap<>();
        Pair pair = Pair.in(scene);
        pair.old().ifPresent(old -> ReliedField.note(notes, old, RELIED));
        pair.fresh().ifPresent(fresh -> ReliedField.note(notes, fresh, List.of(ReliedField.SELECTOR)));
        return notes;
    }

    List<Drift> found() {
        Pair pair = Pair.in(scene);
        if (pair.old().isEmpty() && pair.fresh().isEmpty()) {
            return Standing.absence(scene.name(), scene.live()).toList();
        }
        List<Drift> drift = new ArrayList<>();
        pair.old().ifPresent(old -> {
            drift.addAll(standing.differences(old, RELIED));
            standing.paused(old, false).ifPresent(drift::add);
        });
        pair.fresh().ifPresent(fresh -> {
            drift.addAll(standing.differences(fresh, List.of(ReliedField.SELECTOR)));
            standing.version(fresh).ifPresent(drift::add);
            standing.paused(fresh, false).ifPresent(drift::add);
            int may = standing.placements().stream()
                    .mapToInt(placed -> placed.target() + grownBeyond(placed.replicas(), pair))
                    .max()
                    .orElse(0);
            if (!pair.isNothingNew() && PairSize.replicas(fresh) > may) {
                drift.add(Standing.number(fresh, REPLICAS, may));
            }
        });
        return drift;
    }

    /** By how many pods the pair grew, by what is asked for and by what there is. */
    private static int grownBeyond(int replicas, Pair pair) {
        int sum = pair.old().map(PairSize::replicas).orElse(0)
                + pair.fresh().map(PairSize::replicas).orElse(0);
        return Math.max(0, Math.min(pair.total(), sum) - replicas);
    }
}
