package io.jenkins.plugins.batchrelease.workload.paired;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.workload.Json;
import io.jenkins.plugins.batchrelease.workload.LabelValue;
import io.jenkins.plugins.batchrelease.workload.Marks;

/** The object of its own that a new version gets beside the one that runs. */
final class PairMember {
    private PairMember() {}

    static String nameFor(String workload, int version) {
        return workload + "-v" + version;
    }

    /**
     * As it is created. It carries none of the other one's labels: a tool that finds its objects by label and removes what it
     * does not know would remove this one.
     */
    static ObjectNode of(PairedKind kind, ObjectNode old, ObjectNode desired, String name) {
        ObjectNode member = JsonNodeFactory.instance.objectNode();
        member.put("apiVersion", kind.type().apiVersion())
                .put("kind", kind.type().kind());
        ObjectNode metadata = member.putObject("metadata").put("name", name);
        metadata.putObject("labels").put(Marks.PAIR_LABEL, LabelValue.of(Pair.name(desired)));
        ObjectNode spec = member.putObject("spec");
        spec.setAll((ObjectNode) desired.at("/spec").deepCopy());
        if (old.at("/spec/selector") instanceof ObjectNode own) {
            spec.set("selector", own.deepCopy());
        }
        kind.label(spec, name);
        return member;
    }

    /** One of them as somebody would have written it: under the workload's name, without what releases add. */
    static ObjectNode asWritten(PairedKind kind, ObjectNode object, String name) {
        ObjectNode written = object.deepCopy();
        ObjectNode metadata = Json.object(written, "metadata").put("name", name);
        if (metadata.get("labels") instanceof ObjectNode labels) {
            labels.remove(Marks.PAIR_LABEL);
        }
        if (metadata.get("annotations") instanceof ObjectNode) {
            PairRole.removeFrom(written);
            PairSize.removeFrom(written);
            PairBond.removeFrom(written);
        }
        ObjectNode spec = Json.object(written, "spec");
        if (spec.get("selector") instanceof ObjectNode) {
            kind.selector(spec).remove(Marks.PAIR_MEMBER_LABEL);
        }
        if (spec.at("/template/metadata/labels") instanceof ObjectNode labels) {
            labels.remove(Marks.PAIR_MEMBER_LABEL);
        }
        return written;
    }
}
