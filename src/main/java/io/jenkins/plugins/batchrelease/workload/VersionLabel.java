package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The label that tells the new version's pods from the old ones, for a Service to be narrowed to. */
public final class VersionLabel {
    private static final int LENGTH = 10;

    private VersionLabel() {}

    /** The label's value for a plan: the same plan, the same pods. */
    public static String of(String planHash) {
        return planHash.substring(0, LENGTH);
    }

    /** The label's value in a workload whose pods carry it. */
    public static Optional<String> in(ObjectNode workload) {
        return Optional.ofNullable(workload.at("/spec/template/metadata/labels")
                .path(Marks.VERSION_LABEL)
                .textValue());
    }

    /** A copy of a workload whose pods carry the label. */
    public static ObjectNode onPods(ObjectNode workload, String planHash) {
        ObjectNode copy = workload.deepCopy();
        ObjectNode template = Json.object(Json.object(copy, "spec"), "template");
        Json.object(Json.object(template, "metadata"), "labels").put(Marks.VERSION_LABEL, of(planHash));
        return copy;
    }
}
