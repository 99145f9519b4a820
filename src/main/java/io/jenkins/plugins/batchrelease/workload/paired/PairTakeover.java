package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Generation;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Metadata;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives the new version's pods to the object that people know by name. That one has no pods left by then: it gets the new
 * template, with a selector that matches nothing; when its controller has seen that, the new one is deleted without its pods;
 * when it is gone, the selector becomes theirs and the controller adopts them. The object with the name is there all the time
 * and says how far it is, so whoever comes after a crash goes on.
 */
record PairTakeover(PairedKind kind, Scene scene, Pair pair, ObjectNode desired) {
    /** Behind the new one's name: no pod carries that. */
    private static final String NOBODY = ".none";

    List<Write> writes() {
        if (pair.fresh().isPresent() && pair.role() != PairRole.TAKING_OVER) {
            return succeed(pair.fresh().get());
        }
        Optional<ObjectNode> heir = pair.old().filter(old -> pair.role() == PairRole.TAKING_OVER);
        if (heir.isEmpty()) {
            return pair.old().map(old -> released(old, PairedWorkload.atRest(old))).stream()
                    .toList();
        }
        if (scene.object(PairBond.other(heir.get())).isPresent()) {
            return pair
                    .fresh()
                    .filter(fresh -> hasSeen(heir.get()))
                    .<Write>map(fresh -> new Write.Abandon(Pair.name(fresh)))
                    .stream()
                    .toList();
        }
        return adopt(heir.get());
    }

    /** Another hand may have deleted the old one and made one of its name: that has pods of its own, and keeps the name. */
    private List<Write> succeed(ObjectNode fresh) {
        Optional<ObjectNode> other = scene.live().filter(live -> pair.old().isEmpty());
        if (other.filter(live -> live.at("/metadata").has("deletionTimestamp")).isPresent()) {
            return List.of();
        }
        return List.of(other.isPresent() ? released(fresh, PairRole.CURRENT) : receive(fresh));
    }

    /** Made anew if another hand deleted it. */
    private Write receive(ObjectNode fresh) {
        if (pair.old().isEmpty()) {
            ObjectNode made = JsonNodeFactory.instance.objectNode();
            made.put("apiVersion", kind.type().apiVersion())
                    .put("kind", kind.type().kind());
            made.putObject("metadata").put("name", scene.name());
            return new Write.Create(scene.name(), receiving(made, fresh));
        }
        return new Write.Change(
                Pair.name(pair.old().get()), live -> PairRole.of(live) == PairRole.OLD ? receiving(live, fresh) : live);
    }

    private ObjectNode receiving(ObjectNode object, ObjectNode fresh) {
        ObjectNode heir = object.deepCopy();
        Metadata.mergeInto(heir, desired);
        ObjectNode spec = fresh.at("/spec").deepCopy();
        kind.label(spec, Pair.name(fresh) + NOBODY);
        heir.set("spec", spec);
        PairSize.begin(heir, 0, PairSize.replicas(fresh));
        PairBond.tie(heir, Pair.name(fresh));
        PairRole.TAKING_OVER.writeTo(heir);
        return heir;
    }

    private static boolean hasSeen(ObjectNode heir) {
        return Generation.isObserved(heir) && Json.integer(heir, "/status/replicas", 0) == 0;
    }

    private List<Write> adopt(ObjectNode heir) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Change(Pair.name(heir), live -> {
            if (PairRole.of(live) != PairRole.TAKING_OVER) {
                return live;
            }
            ObjectNode owner = live.deepCopy();
            ObjectNode spec = Json.object(owner, "spec");
            kind.label(spec, PairBond.other(live));
            spec.put("replicas", PairSize.total(Optional.of(heir), Optional.empty()));
            PairRole.removeFrom(owner);
            PairSize.removeFrom(owner);
            PairBond.removeFrom(owner);
            Marks.removeFrom(owner);
            return owner;
        }));
        return writes;
    }

    private static Write released(ObjectNode object, PairRole afterwards) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        PairedWorkload.release(patch, afterwards);
        return new Write.Patch(Pair.name(object), patch);
    }
}
