package io.jenkins.plugins.batchrelease.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.ObjectRef;
import io.jenkins.plugins.batchrelease.workload.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An object of the name that a release would give to what it makes beside the workload. One that an earlier release left when
 * it was given up runs pods that serve: they are not to be deleted before others take their place.
 */
final class LeftBeside {
    /** Annotations that say how many pods were lowered: once the number is right again, they would be counted twice. */
    private static final Pattern SIZES = Pattern.compile(
            "batchrelease\\.jenkins\\.io/(total-replicas|stable-replicas|pair-replicas|pair-given|pair-scaled)");

    private LeftBeside() {}

    /**
     * Why it stands in the way, and what to do.
     *
     * @param left the object, as {@code there} shows it
     * @param runs what the workload's pods belong to without a release
     * @param live the same, as it is
     * @param replicas how many pods there are to be in all
     */
    static String problem(ObjectRef left, ObjectNode there, ObjectRef runs, ObjectNode live, int replicas) {
        String release = there.at("/metadata/annotations").path(Marks.RELEASE).asText();
        if (release.isEmpty()) {
            return left + " is there already, and the release would make one of that name beside " + runs.name()
                    + ". If no pod of it is needed, delete it; or rename it.";
        }
        String kubectl = "kubectl -n " + runs.namespace() + " ";
        return left + " was left by release " + release
                + ", which was given up: its pods may serve. In this order none is"
                + " missed: first " + kubectl + "scale " + named(runs) + " --replicas=" + replicas + "; then " + kubectl
                + "wait --for=jsonpath='{.status.readyReplicas}'=" + replicas + " --timeout=10m " + named(runs)
                + "; and when that has ended well, " + kubectl + "delete " + named(left) + sizes(kubectl, runs, live)
                + ". Then try this again.";
    }

    private static String sizes(String kubectl, ObjectRef runs, ObjectNode live) {
        List<String> sizes = new ArrayList<>();
        live.at("/metadata/annotations").fieldNames().forEachRemaining(name -> {
            if (SIZES.matcher(name).matches()) {
                sizes.add(name + "-");
            }
        });
        return sizes.isEmpty() ? "" : " and " + kubectl + "annotate " + named(runs) + " " + String.join(" ", sizes);
    }

    private static String named(ObjectRef object) {
        return object.type().kind().toLowerCase(Locale.ROOT) + "/" + object.name();
    }
}
