package io.jenkins.plugins.batchrelease.workload.partition;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.PodView;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.FieldPlace;
import io.jenkins.plugins.batchrelease.workload.FixedFields;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.InPlaceWorkload;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import io.jenkins.plugins.batchrelease.workload.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kind whose controller keeps as many old pods as its partition says. Nothing is known of it but where it has its
 * fields. The partition is always written as a number: of a percentage, controllers make other numbers than people do.
 */
public final class PartitionWorkload implements InPlaceWorkload {
    private final PartitionFields fields;
    private final PartitionReading reading;
    private final PartitionCheck check;

    public PartitionWorkload(PartitionFields fields) {
        this.fields = fields;
        this.reading = new PartitionReading(fields);
        this.check = new PartitionCheck(fields);
    }

    @Override
    public List<ReliedField> reliedFields() {
        List<ReliedField> relied = new ArrayList<>();
        relied.add(ReliedField.UID);
        relied.add(ReliedField.SELECTOR);
        relied.add(ReliedField.template(fields.template()));
        fields.strategy().map(place -> ReliedField.of(place, true)).ifPresent(relied::add);
        fields.paused().map(place -> ReliedField.of(place, true)).ifPresent(relied::add);
        fields.selection().map(place -> ReliedField.of(place, false)).ifPresent(relied::add);
        return relied;
    }

    @Override
    public Optional<FieldPlace> partition(ObjectNode live) {
        return Optional.of(fields.partition());
    }

    @Override
    public List<Drift> driftOnTheWayBack(Scene scene, ObjectNode previous) {
        return Standing.back(scene.name(), scene.live(), previous, ReliedField.template(fields.template()));
    }

    /** Pods of others come and go, each with the newest version. */
    @Override
    public boolean countsItsPods() {
        return fields.ownsPods();
    }

    @Override
    public ResourceType type() {
        return fields.type();
    }

    @Override
    public List<Right> rights() {
        return fields.ordered() ? List.of(Right.on(ResourceType.POD, "delete")) : List.of();
    }

    @Override
    public int replicas(ObjectNode object) {
        return fields.size().number(object).orElse(fields.isSizeAsked() ? 1 : 0);
    }

    @Override
    public Map<String, Integer> numbers(int target, int replicas) {
        return Map.of("partition", replicas - target);
    }

    @Override
    public List<String> problems(ObjectNode live, ObjectNode desired) {
        return check.problems(live, desired, spec(live, desired));
    }

    @Override
    public List<String> warnings(Optional<ObjectNode> live, ObjectNode desired) {
        return check.warnings(live, desired);
    }

    @Override
    public Set<String> decided() {
        return Set.of(fields.partition().toString());
    }

    @Override
    public boolean runsTheSame(ObjectNode live, ObjectNode after) {
        return fields.template().stream().allMatch(place -> place.in(live).equals(place.in(after)));
    }

    @Override
    public Trial tried(ObjectNode live, ObjectNode after) {
        return new InPlaceUpdate(fields).of(live, after);
    }

    @Override
    public ObjectNode prepared(ObjectNode live, ObjectNode desired, Marks marks) {
        ObjectNode wanted = spec(live, desired);
        keepOld(wanted, replicas(live));
        Metadata.mergeInto(wanted, desired);
        marks.writeTo(wanted);
        return wanted;
    }

    /** {@code live} with the manifest's spec; how many pods there are is not the manifest's to say. */
    private ObjectNode spec(ObjectNode live, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        ObjectNode spec = Json.object(wanted, "spec");
        ObjectNode asked = Json.object(desired.deepCopy(), "spec");
        asked.fieldNames().forEachRemaining(field -> {
            if (fields.immutable().contains(field)) {
                FixedFields.write(spec, field, asked.get(field));
            } else {
                spec.set(field, asked.get(field));
            }
        });
        keepSize(wanted, live);
        return wanted;
    }

    private void keepSize(ObjectNode wanted, ObjectNode live) {
        if (fields.isSizeAsked()) {
            fields.size().set(wanted, replicas(live));
        }
    }

    @Override
    public ObjectNode created(ObjectNode desired, Marks marks) {
        ObjectNode whole = desired.deepCopy();
        keepOld(whole, 0);
        marks.writeTo(whole);
        return whole;
    }

    @Override
    public ObjectNode moved(ObjectNode live, int target, int replicas, Marks marks) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        marks.writeTo(patch);
        fields.partition().set(patch, replicas - target);
        return patch;
    }

    @Override
    public ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        wanted.set("spec", Json.object(previous.deepCopy(), "spec"));
        keepSize(wanted, live);
        // A partition that was left behind would keep moved pods on the new version, and so would a pause.
        keepOld(wanted, 0);
        fields.paused().filter(place -> place.isIn(wanted)).ifPresent(place -> place.set(wanted, BooleanNode.FALSE));
        Metadata.restoreIn(wanted, previous, desired);
        return wanted;
    }

    private void keepOld(ObjectNode object, int pods) {
        fields.partition().set(object, pods);
    }

    @Override
    public Progress progress(Scene scene, Goal goal, long now) {
        return scene.live()
                .map(live -> progress(live, scene.pods(), goal.target(), now))
                .orElseGet(Progress::absent);
    }

    public Progress progress(ObjectNode live, Collection<PodView> pods, int target, long now) {
        return reading.of(live, replicas(live), pods, now);
    }
}
