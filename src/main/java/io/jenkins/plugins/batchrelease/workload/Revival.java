package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An object that another hand deleted, as it is made anew from what was kept of it. */
public final class Revival {
    private Revival() {}

    public static ObjectNode of(ObjectNode previous) {
        ObjectNode again = previous.deepCopy();
        again.remove("status");
        if (again.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove(List.of(
                    "uid",
                    "resourceVersion",
                    "generation",
                    "creationTimestamp",
                    "deletionTimestamp",
                    "deletionGracePeriodSeconds",
                    "managedFields",
                    "selfLink"));
        }
        return again;
    }
}
