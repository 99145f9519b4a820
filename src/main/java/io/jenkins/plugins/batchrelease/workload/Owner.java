package io.jenkins.plugins.batchrelease.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;

/** Who an object belongs to. */
public final class Owner {
    private Owner() {}

    /** Whether the object with that uid controls {@code owned}. */
    public static boolean controls(String uid, ObjectNode owned) {
        return StreamSupport.stream(owned.at("/metadata/ownerReferences").spliterator(), false)
                .anyMatch(owner -> owner.path("controller").asBoolean()
                        && owner.path("uid").asText().equals(uid));
    }
}
