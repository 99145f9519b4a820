package io.jenkins.plugins.batchrelease.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.release.Release;

/** Which attempt an object was created for: the same plan may have been released before. */
public final class Attempt {
    private static final String ID = "batchrelease.jenkins.io/release-id";

    private Attempt() {}

    static void mark(ObjectNode object, Release release) {
        object.withObject("/metadata/annotations").put(ID, release.id());
    }

    /** Whether a release created an object. */
    public static boolean isOf(Release release, ObjectNode object) {
        return id(object).equals(release.id());
    }

    /** Whether any release created it, this one or another one. */
    public static boolean isMarked(ObjectNode object) {
        return !id(object).isEmpty();
    }

    private static String id(ObjectNode object) {
        return object.at("/metadata/annotations").path(ID).asText("");
    }
}
