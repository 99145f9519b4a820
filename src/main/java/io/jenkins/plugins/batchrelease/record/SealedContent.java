package io.jenkins.plugins.batchrelease.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.plan.PlanHash;

/** What a seal is made over: where a Secret is, what it is, and every field of it. One part cannot run into the next. */
final class SealedContent {
    /** The annotation that holds the seal. */
    static final String SEAL = ReleaseLabels.GROUP + "seal";

    private SealedContent() {}

    /** Of a record. The state holds digests of the documents, which are checked against them when it is read. */
    static String record(String namespace, String name, String state) {
        return PlanHash.of("1", SecretNames.RECORD_TYPE, namespace, name, state);
    }

    /** Of a version: all its fields, unpacked. */
    static String version(ObjectNode secret, String meta, String audit, String manifest, String routing) {
        return PlanHash.of(
                "1",
                SecretNames.VERSION_TYPE,
                secret.at("/metadata/namespace").asText(),
                secret.at("/metadata/name").asText(),
                meta,
                audit,
                manifest,
                routing);
    }

    static String code(ObjectNode secret) {
        return secret.at("/metadata/annotations").path(SEAL).asText();
    }
}
