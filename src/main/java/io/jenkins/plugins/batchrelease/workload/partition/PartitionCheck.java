package io.jenkins.plugins.batchrelease.workload.partition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the way of a release by partition, and what people should know. */
final class PartitionCheck {
    private static final String UNORDERED = "/spec/updateStrategy/rollingUpdate/unorderedUpdate";

    private final PartitionFields fields;
    private final String kind;

    PartitionCheck(PartitionFields fields) {
        this.fields = fields;
        this.kind = fields.type().kind();
    }

    /** @param wanted the live object with the manifest's spec */
    List<String> problems(ObjectNode live, ObjectNode desired, ObjectNode wanted) {
        List<String> problems = new ArrayList<>();
        for (String field : fields.immutable()) {
            JsonNode before = live.at("/spec/" + field);
            JsonNode after = desired.at("/spec/" + field);
            if (before.isTextual() && after.isTextual() && !before.equals(after)) {
                problems.add("spec." + field + " is \"" + before.asText() + "\" in the cluster and \""
                        + after.asText() + "\" in the manifest; nobody can change it. Keep it, or delete the " + kind
                        + " with --cascade=orphan and create it anew.");
            }
        }
        fields.paused()
                .filter(place -> place.in(wanted).asBoolean())
                .ifPresent(place -> problems.add(place
                        + " is true: the controller of a " + kind
                        + " that is paused moves no pod. Set it to false in the"
                        + " manifest; the gates of the release stop it where you want."));
        fields.strategy().ifPresent(place -> List.of(live, wanted).stream()
                .map(place::text)
                .filter(fields.idle()::contains)
                .findFirst()
                .ifPresent(found -> problems.add(place + " is " + found + ": with it, the controller of a " + kind
                        + " moves no pod by itself. Choose another one, in the cluster too, before the release.")));
        fields.selection()
                .filter(place -> place.isIn(wanted))
                .ifPresent(place -> problems.add(
                        place + " lets only some pods move, and a release moves all. Take it out of the manifest."));
        // Up to 1.6 a partition is the first number that moves, in 1.9 how many pods stay: the same only without gaps.
        if (fields.ordered()
                && !wanted.at("/spec/reserveOrdinals").isEmpty()
                && wanted.at(UNORDERED).isMissingNode()) {
            problems.add("spec.reserveOrdinals leaves out numbers, and versions of OpenKruise differ in which pods a"
                    + " partition moves then. Add spec.updateStrategy.rollingUpdate.unorderedUpdate: {} to the manifest:"
                    + " with it, all of them count pods.");
        }
        if (fields.isNamed() && fields.template().stream().noneMatch(place -> place.isIn(desired))) {
            problems.add(
                    fields.template().get(0) + " is missing in the manifest: without it, nobody can tell one version"
                            + " of a " + kind + " from another. Name the place of its pod template with template.");
        }
        fields.partition()
                .obstacle(wanted)
                .ifPresent(place -> problems.add(place + " is no object in the manifest, and the release writes "
                        + fields.partition() + ". Make it one, or leave it out."));
        if (fields.isNamed() && !fields.size().isIn(live)) {
            problems.add(fields.size()
                    + " is missing in the cluster, and the release would take it for 1. Name the right" + " place in a "
                    + kind + " with replicas; or write the field into the " + kind + " first.");
        }
        if (!fields.observedGeneration().isIn(live)) {
            problems.add(fields.observedGeneration() + " is missing in the cluster: without it, nobody can tell"
                    + " whether the status is about the new version. Look whether the controller of " + kind
                    + " runs, or name the right place with observedGeneration.");
        }
        return problems;
    }

    List<String> warnings(Optional<ObjectNode> live, ObjectNode desired) {
        List<String> warnings = new ArrayList<>();
        JsonNode partition = fields.partition().in(desired);
        if (partition.isValueNode() && !partition.isNull() && partition.asInt(-1) != 0) {
            warnings.add(fields.partition() + " is " + partition.asText()
                    + " in the manifest; the release decides the partition and leaves 0.");
        }
        if (fields.isSizeAsked()) {
            live.flatMap(object -> fields.size().number(object).filter(there -> fields.size()
                            .number(desired)
                            .filter(asked -> !asked.equals(there))
                            .isPresent()))
                    .ifPresent(there -> warnings.add(fields.size() + " is "
                            + fields.size().in(desired).asText() + " in the manifest and " + there
                            + " in the cluster; the release keeps " + there + ". Scale before or after it."));
        }
        if (!fields.ownsPods()) {
            warnings.add("Which pods of a " + kind + " are new is known from the numbers in its status only: a pod that"
                    + " fails is seen when the progress deadline is over.");
        }
        return warnings;
    }
}
