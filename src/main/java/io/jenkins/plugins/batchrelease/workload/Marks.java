package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The annotations that let the workload itself say how far a release is.
 *
 * @param release name of the release
 * @param batch number of the batch under way
 * @param plan hash of the plan
 */
public record Marks(String release, int batch, String plan) {
    public static final String RELEASE = "batchrelease.jenkins.io/release";
    public static final String BATCH = "batchrelease.jenkins.io/batch";
    public static final String PLAN = "batchrelease.jenkins.io/plan";
    /** Label of the new version's pods, which a Service can be narrowed to. */
    public static final String VERSION_LABEL = "batchrelease.jenkins.io/version";

    /** Label of a canary's pods. It keeps the two Deployments' selectors apart; a Service still finds both. */
    public static final String CANARY_LABEL = "batchrelease.jenkins.io/canary";
    /** On the objects that releases of a pair make: the workload's name. */
    public static final String PAIR_LABEL = "batchrelease.jenkins.io/pair";

    /** On the pods of a pair, and in the selector of the object they belong to: that object's name. */
    public static final String PAIR_MEMBER_LABEL = "batchrelease.jenkins.io/pair-member";

    public void writeTo(ObjectNode object) {
        ObjectNode annotations = Json.object(Json.object(object, "metadata"), "annotations");
        annotations.put(RELEASE, release).put(BATCH, String.valueOf(batch)).put(PLAN, plan);
    }

    public static void removeFrom(ObjectNode object) {
        Json.object(Json.object(object, "metadata"), "annotations").remove(List.of(RELEASE, BATCH, PLAN));
    }

    /** Takes the marks out of a merge patch's object. */
    public static void eraseIn(ObjectNode patch) {
        ObjectNode annotations = Json.object(Json.object(patch, "metadata"), "annotations");
        annotations.putNull(RELEASE).putNull(BATCH).putNull(PLAN);
    }
}
