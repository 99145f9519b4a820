package io.jenkins.plugins.batchrelease.workload.daemonset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.cluster.Right;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Revival;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DaemonSet has no partition. For the time of a release its strategy is OnDelete, and we evict the pods of as many nodes as
 * the batch wants, no more at a time than its own strategy allows to be unavailable. Its strategy comes back at the end; on
 * the way back at once, for its own rolling update replaces the moved pods and no others.
 */
public final class DaemonSetWorkload implements Workload {
    private static final List<ReliedField> RELIED = List.of(
            ReliedField.UID,
            ReliedField.SELECTOR,
            ReliedField.TEMPLATE,
            ReliedField.plain("/spec/updateStrategy/type"));

    @Override
    public Map<String, String> relied(Scene scene) {
        return ReliedField.noted(scene.live().stream(), RELIED);
    }

    @Override
    public List<Drift> drift(Scene scene, Standing standing) {
        return standing.of(scene, RELIED);
    }

    @Override
    public ResourceType type() {
        return ResourceType.DAEMON_SET;
    }

    @Override
    public List<ResourceType> alsoWatched() {
        return List.of(ResourceType.CONTROLLER_REVISION);
    }

    @Override
    public List<Right> rights() {
        return List.of(new Right("create", "", "pods/eviction"));
    }

    /** One pod a node that fits, as its controller counts them; a manifest cannot know. */
    @Override
    public int replicas(ObjectNode object) {
        return Json.integer(object, "/status/desiredNumberScheduled", 0);
    }

    @Override
    public Map<String, Integer> numbers(int target, int replicas) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("newNodes", target);
        numbers.put("oldNodes", replicas - target);
        return numbers;
    }

    @Override
    public List<String> problems(ObjectNode live, ObjectNode desired) {
        JsonNode selector = desired.at("/spec/selector");
        return selector.isObject() && !selector.equals(live.at("/spec/selector"))
                ? List.of("spec.selector is " + live.at("/spec/selector") + " in the cluster and " + selector
                        + " in the manifest; Kubernetes lets nobody change it. Keep it, or delete the DaemonSet with"
                        + " --cascade=orphan and create it anew.")
                : List.of();
    }

    @Override
    public List<String> warnings(Optional<ObjectNode> live, ObjectNode desired) {
        List<String> warnings = new ArrayList<>();
        ObjectNode strategy =
                OwnStrategy.of(desired.at("/spec/updateStrategy").isObject() ? desired : live.orElse(desired));
        JsonNode surge = strategy.at("/rollingUpdate/maxSurge");
        if (!surge.isMissingNode() && !surge.asText().matches("0%?")) {
            warnings.add("spec.updateStrategy.rollingUpdate.maxSurge is " + surge.asText()
                    + "; in the release a node's old pod goes before its new one comes.");
        }
        live.flatMap(OwnStrategy::leftBehind)
                .map(own ->
                        "Its update strategy is OnDelete since a release of it was given up, so nothing else moves its"
                                + " pods. At the end of this one, and on its way back as well, it gets its own again: "
                                + own
                                + ".")
                .ifPresent(warnings::add);
        return warnings;
    }

    @Override
    public ObjectNode wanted(ObjectNode live, ObjectNode desired, Marks marks) {
        ObjectNode wanted = live.deepCopy();
        ObjectNode spec = Json.object(wanted, "spec");
        desired.at("/spec").fields().forEachRemaining(field -> {
            if (!field.getKey().equals("selector")) {
                spec.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        Metadata.mergeInto(wanted, desired);
        marks.writeTo(wanted);
        return wanted;
    }

    @Override
    public ObjectNode created(ObjectNode desired, Marks marks) {
        ObjectNode whole = desired.deepCopy();
        marks.writeTo(whole);
        return whole;
    }

    @Override
    public List<Write> prepare(Scene scene, ObjectNode desired, Marks marks, int version) {
        return List.of(new Write.Change(scene.name(), live -> {
            ObjectNode own = OwnStrategy.of(live);
            ObjectNode wanted = wanted(live, desired, marks);
            if (!desired.at("/spec").has("updateStrategy")) {
                Json.object(wanted, "spec").set("updateStrategy", own);
            }
            OwnStrategy.replaceIn(wanted, desired);
            return wanted;
        }));
    }

    /** Which pods go is decided look by look: {@link Progress#toEvict}. */
    @Override
    public List<Write> move(Scene scene, ObjectNode desired, int target, int replicas, Marks marks) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        marks.writeTo(patch);
        return List.of(new Write.Patch(scene.name(), patch));
    }

    @Override
    public List<Write> goBack(Scene scene, ObjectNode previous, ObjectNode desired) {
        return List.of(
                scene.live().isPresent()
                        ? new Write.Change(scene.name(), live -> restored(live, previous, desired))
                        : new Write.Create(scene.name(), restored(Revival.of(previous), previous, desired)));
    }

    private static ObjectNode restored(ObjectNode live, ObjectNode previous, ObjectNode desired) {
        ObjectNode wanted = live.deepCopy();
        wanted.set("spec", previous.at("/spec").deepCopy());
        Metadata.restoreIn(wanted, previous, desired);
        OwnStrategy.bringBack(wanted, previous);
        return wanted;
    }

    @Override
    public List<Write> conclude(Scene scene, ObjectNode desired) {
        return List.of(new Write.Change(scene.name(), live -> {
            ObjectNode wanted = live.deepCopy();
            OwnStrategy.restoreIn(wanted);
            Marks.removeFrom(wanted);
            return wanted;
        }));
    }

    @Override
    public Progress progress(Scene scene, Goal goal, long now) {
        return scene.live()
                .map(live -> new DaemonSetReading(scene, live, replicas(live), goal, now).progress())
                .orElseGet(Progress::absent);
    }
}
