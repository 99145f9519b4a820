package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A record or a version cannot be read, or was changed by another hand. The message names the Secret and what to do. */
public final class RecordDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean advises;
    private final String resourceVersion;

    /** @param todo what people can do about it */
    RecordDamaged(String what, String todo) {
        this(what + " " + todo, true, "");
    }

    /** One of which it depends on the Secret what can be done. */
    RecordDamaged(String what) {
        this(what, false, "");
    }

    private RecordDamaged(String message, boolean advises, String resourceVersion) {
        super(message);
        this.advises = advises;
        this.resourceVersion = resourceVersion;
    }

    /** The same, found in the record of a release. */
    RecordDamaged inRecord(ObjectNode secret) {
        if (advises) {
            return this;
        }
        JsonNode metadata = secret.path("metadata");
        String name = SecretNames.release(metadata.path("name").asText());
        return new RecordDamaged(
                getMessage() + " " + wayOut(metadata.path("namespace").asText(), name),
                true,
                metadata.path("resourceVersion").asText());
    }

    /** The same, found in one version of a history. */
    RecordDamaged inVersion() {
        return advises
                ? this
                : new RecordDamaged(
                        getMessage() + " Delete that Secret: the other versions stay.", true, resourceVersion);
    }

    /** How to be rid of a release whose record is not to be used. */
    static String wayOut(String namespace, String release) {
        return "Look at the workload, then give up on this release: batch-release forget " + release + " -n "
                + namespace + ", which touches nothing but the record. Without the command line, delete the Secret.";
    }

    /** Of the Secret as it was found; empty if that is not known. Who still has the true state can write over it. */
    public String resourceVersion() {
        return resourceVersion;
    }
}
