package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ResourceType;
import io.jenkins.plugins.batchrelease.workload.Drift;
import io.jenkins.plugins.batchrelease.workload.Goal;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.LabelValue;
import io.jenkins.plugins.batchrelease.workload.ManifestSize;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Progress;
import io.jenkins.plugins.batchrelease.workload.ReliedField;
import io.jenkins.plugins.batchrelease.workload.Revival;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Standing;
import io.jenkins.plugins.batchrelease.workload.Workload;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A new version gets an object of its own beside the one that runs. A batch first grows the new one; when its pods are
 * available, the old one shrinks, so that there are never fewer pods than before. A Service that selects what both sorts of
 * pods have in common splits its traffic by their numbers.
 */
abstract class PairedWorkload implements Workload {
    private final PairedKind kind;

    PairedWorkload(PairedKind kind) {
        this.kind = kind;
    }

    final PairedKind kind() {
        return kind;
    }

    @Override
    public final ResourceType type() {
        return kind.type();
    }

    @Override
    public final Map<String, String> relied(Scene scene) {
        return PairDrift.relied(scene);
    }

    @Override
    public final List<Drift> drift(Scene scene, Standing standing) {
        return new PairDrift(scene, standing).found();
    }

    @Override
    public final List<Drift> driftOnTheWayBack(Scene scene, ObjectNode previous) {
        Pair pair = Pair.in(scene);
        return pair.isReturning()
                ? Standing.back(Pair.name(previous), pair.old(), previous, ReliedField.TEMPLATE)
                : List.of();
    }

    @Override
    public final int moved(Scene scene, Progress progress) {
        int given = Pair.in(scene).fresh().map(PairSize::replicas).orElse(0);
        return Math.max(progress.updated(), given);
    }

    @Override
    public final boolean isGated() {
        return true;
    }

    @Override
    public final Map<String, String> family(String name) {
        return Map.of(Marks.PAIR_LABEL, LabelValue.of(name));
    }

    @Override
    public final Optional<ObjectNode> current(String name, Collection<ObjectNode> objects) {
        return Pair.current(name, objects);
    }

    @Override
    public final ObjectNode asWritten(String name, ObjectNode object) {
        return PairMember.asWritten(kind, object, name);
    }

    @Override
    public final int replicas(ObjectNode object) {
        return PairSize.replicas(object);
    }

    @Override
    public final Map<String, Integer> numbers(int target, int replicas) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("old", replicas - target);
        numbers.put("new", target);
        return numbers;
    }

    @Override
    public List<String> problems(ObjectNode live, ObjectNode desired) {
        ObjectNode found = kind.selector(asWritten(Pair.name(desired), live).withObject("/spec"));
        boolean isWritten = desired.at("/spec/selector").isObject();
        ObjectNode asked = kind.selector(desired.deepCopy().withObject("/spec"));
        return isWritten && !asked.equals(found)
                ? List.of("spec.selector selects " + found + " in the cluster and " + asked
                        + " in the manifest; the two versions would not be one workload. Keep it, or give the workload"
                        + " another name.")
                : List.of();
    }

    @Override
    public List<String> warnings(Optional<ObjectNode> live, ObjectNode desired) {
        return live.flatMap(object -> ManifestSize.differs(replicas(object), desired)).stream()
                .toList();
    }

    @Override
    public final ObjectNode wanted(ObjectNode live, ObjectNode desired, Marks marks) {
        // A version has a number from 1 on: nobody has an object of that name.
        return member(live, desired, PairMember.nameFor(Pair.name(desired), 0), marks, 0);
    }

    @Override
    public final ObjectNode created(ObjectNode desired, Marks marks) {
        ObjectNode whole = desired.deepCopy();
        marks.writeTo(whole);
        return whole;
    }

    /** What runs notes the name of the new one first: whoever goes on after a crash makes no third. */
    @Override
    public final List<Write> prepare(Scene scene, ObjectNode desired, Marks marks, int version) {
        Optional<ObjectNode> found = Pair.in(scene).old();
        String name = found.filter(old -> isOf(old, marks))
                .map(PairBond::other)
                .filter(other -> !other.isEmpty())
                .orElseGet(() -> free(scene, marks, version));
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Change(found.map(Pair::name).orElse(scene.name()), live -> {
            if (isOf(live, marks)) {
                return live;
            }
            ObjectNode old = live.deepCopy();
            PairSize.begin(old, replicas(live), replicas(live));
            PairBond.tie(old, name);
            PairRole.OLD.writeTo(old);
            marks.writeTo(old);
            return old;
        }));
        found.ifPresent(old -> {
            ObjectNode member = member(old, desired, name, marks, 0);
            PairBond.becomes(member, version);
            writes.add(new Write.Create(name, member));
        });
        return writes;
    }

    @Override
    public final List<Write> move(Scene scene, ObjectNode desired, int target, int replicas, Marks marks) {
        Pair pair = Pair.in(scene);
        if (pair.fresh().isEmpty() && pair.role() == PairRole.OLD) {
            ObjectNode old = pair.old().orElseThrow();
            return List.of(
                    new Write.Create(PairBond.other(old), member(old, desired, PairBond.other(old), marks, target)));
        }
        if (pair.fresh().isEmpty() || pair.isNothingNew()) {
            ObjectNode patch = JsonNodeFactory.instance.objectNode();
            marks.writeTo(patch);
            return List.of(new Write.Patch(pair.old().map(Pair::name).orElse(scene.name()), patch));
        }
        ObjectNode fresh = pair.fresh().get();
        ObjectNode patch = PairSize.patch(fresh, target);
        marks.writeTo(patch);
        if (pair.old().isEmpty()) {
            PairBond.goOnAlone(patch);
        }
        return List.of(new Write.Patch(Pair.name(fresh), patch));
    }

    /** What ran before grows first; the new one goes when that serves again. */
    @Override
    public final List<Write> goBack(Scene scene, ObjectNode previous, ObjectNode desired) {
        Pair pair = Pair.in(scene);
        List<Write> writes = new ArrayList<>();
        if (pair.old().isPresent()) {
            writes.add(new Write.Change(
                    Pair.name(pair.old().get()),
                    live -> returning(live, previous, new Pair(Optional.of(live), pair.fresh()).total())));
        } else {
            ObjectNode again = Revival.of(previous);
            again = returning(again, previous, pair.total());
            PairBond.tie(again, pair.fresh().map(Pair::name).orElse(""));
            writes.add(new Write.Create(Pair.name(previous), again));
        }
        pair.fresh().ifPresent(fresh -> {
            // Pods that serve nobody need not wait for those that replace them.
            int serving = kind.pods(scene, fresh).ready();
            if (serving < replicas(fresh)) {
                writes.add(new Write.Patch(Pair.name(fresh), PairSize.patch(fresh, serving)));
            }
        });
        return writes;
    }

    @Override
    public final Progress progress(Scene scene, Goal goal, long now) {
        return new PairReading(kind, scene, goal, now).progress();
    }

    /** What an object is when no release is under way. */
    static PairRole atRest(ObjectNode object) {
        return object.at("/metadata/labels").has(Marks.PAIR_LABEL) ? PairRole.CURRENT : PairRole.NONE;
    }

    /** Makes of a merge patch one that ends an object's part in a release. */
    static void release(ObjectNode patch, PairRole afterwards) {
        Marks.eraseIn(patch);
        PairSize.eraseIn(patch);
        PairBond.untieIn(patch);
        afterwards.writeTo(patch);
    }

    /** The manifest brought what ran already: the new one goes, and the rest of the manifest is written to what runs. */
    final List<Write> keep(Pair pair, ObjectNode desired) {
        List<Write> writes = new ArrayList<>();
        pair.fresh().map(Pair::name).map(Write.Delete::new).ifPresent(writes::add);
        ObjectNode old = pair.old().orElseThrow();
        writes.add(new Write.Change(Pair.name(old), live -> {
            ObjectNode kept = live.deepCopy();
            ObjectNode spec = Json.object(kept, "spec");
            desired.at("/spec").fields().forEachRemaining(field -> {
                if (!List.of("selector", "replicas", "template").contains(field.getKey())) {
                    spec.set(field.getKey(), field.getValue().deepCopy());
                }
            });
            return kept;
        }));
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        release(patch, atRest(old));
        writes.add(new Write.Patch(Pair.name(old), patch));
        return writes;
    }

    private ObjectNode member(ObjectNode old, ObjectNode desired, String name, Marks marks, int replicas) {
        ObjectNode member = PairMember.of(kind, old, desired, name);
        PairSize.begin(member, replicas, PairSize.total(Optional.of(old), Optional.empty()));
        PairBond.tie(member, Pair.name(old));
        PairRole.NEW.writeTo(member);
        marks.writeTo(member);
        return member;
    }

    private static ObjectNode returning(ObjectNode live, ObjectNode previous, int total) {
        ObjectNode wanted = live.deepCopy();
        wanted.set("spec", previous.at("/spec").deepCopy());
        PairSize.begin(wanted, total, total);
        PairRole.RETURNING.writeTo(wanted);
        return wanted;
    }

    /** The first name that nobody has, from the version's own on: its number may come back when a history was deleted. */
    private static String free(Scene scene, Marks marks, int version) {
        int number = version;
        while (scene.object(PairMember.nameFor(scene.name(), number))
                .filter(there -> !isOf(there, marks))
                .isPresent()) {
            number++;
        }
        return PairMember.nameFor(scene.name(), number);
    }

    private static boolean isOf(ObjectNode object, Marks marks) {
        return (PairRole.of(object) == PairRole.OLD || PairRole.of(object) == PairRole.NEW)
                && object.at("/metadata/annotations").path(Marks.PLAN).asText().equals(marks.plan());
    }
}
