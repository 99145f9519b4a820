package io.jenkins.plugins.batchrelease.workload.partition;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.ManifestDiff;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.Trial;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a change leaves the pods where they are. OpenKruise changes images of containers, labels and annotations in
 * place, and replaces pods for anything else (its {@code pkg/util/inplaceupdate}).
 */
final class InPlaceUpdate {
    private static final String IF_POSSIBLE = "InPlaceIfPossible";
    private static final String ONLY = "InPlaceOnly";
    private static final Pattern IN_PLACE = Pattern.compile(
            "spec\\.(template\\.spec\\.)?containers\\[[^\\]]*\\]\\.image|spec\\.template\\.metadata\\.(labels|annotations).*");

    private final PartitionFields fields;

    InPlaceUpdate(PartitionFields fields) {
        this.fields = fields;
    }

    /** @param after what the API server made of the change */
    Trial of(ObjectNode live, ObjectNode after) {
        Optional<String> way = way(after);
        List<String> changed = changed(live, after);
        if (way.isEmpty() || changed.isEmpty()) {
            return Trial.silent();
        }
        List<String> inTheWay = changed.stream()
                .filter(path -> !IN_PLACE.matcher(path).matches())
                .toList();
        if (inTheWay.isEmpty()) {
            return Trial.warning("This change is made in place: " + String.join(", ", changed)
                    + ". Pods keep their names, addresses and volumes; containers with another image start anew.");
        }
        String reason = inTheWay.get(0) + " changed"
                + (inTheWay.size() == 1 ? "" : ", and " + (inTheWay.size() - 1) + " more that cannot change in place");
        if (way.get().equals(IF_POSSIBLE)) {
            return Trial.warning("Pods are recreated because " + reason + ".");
        }
        return Trial.problem(
                fields.neverReplaces()
                        ? "A " + fields.type().kind() + " changes only images of containers in pods that run, and "
                                + reason + ": its pods would never get there. Replace the pods by a release of their"
                                + " own workload, after this change was applied by other means."
                        : reason + ", and with InPlaceOnly its pods would never get there. Leave that as it is, or use "
                                + IF_POSSIBLE + ".");
    }

    private Optional<String> way(ObjectNode object) {
        if (fields.neverReplaces()) {
            return Optional.of(ONLY);
        }
        return fields.inPlace()
                .map(place -> place.text(object))
                .filter(way -> way.equals(IF_POSSIBLE) || way.equals(ONLY));
    }

    private List<String> changed(ObjectNode live, ObjectNode after) {
        List<String> templates =
                fields.template().stream().map(FieldPlace::toString).toList();
        return ManifestDiff.between(Optional.of(live), after).changes().stream()
                .map(FieldChange::path)
                .filter(path -> templates.stream().anyMatch(path::startsWith))
                .toList();
    }
}
