package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Which state of an object its controller has seen. */
public final class Generation {
    private Generation() {}

    /** Whether the controller has seen the last change: before that, its status is about another object. */
    public static boolean isObserved(ObjectNode object) {
        return Json.integer(object, "/status/observedGeneration", 0) >= Json.integer(object, "/metadata/generation", 1);
    }
}
