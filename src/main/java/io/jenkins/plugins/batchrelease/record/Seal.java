package io.jenkins.plugins.batchrelease.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Tells what this Jenkins wrote from what somebody else did: a code that only the holder of a key can make. The command
 * line has no key, so it vouches for nothing and asks for no proof.
 */
@FunctionalInterface
public interface Seal {
    /** The code for a content; empty without a key. */
    Optional<String> of(String content);

    /** Whoever has no key. */
    static Seal none() {
        return content -> Optional.empty();
    }

    /** Who wrote a content that carries a code; an empty one is no code. */
    default Provenance provenance(String content, String code) {
        return of(content)
                .map(genuine -> same(genuine, code) ? Provenance.OURS : Provenance.FOREIGN)
                .orElse(Provenance.UNKNOWN);
    }

    /** Takes as long whatever the difference: time tells nothing of the genuine one. */
    static boolean same(String genuine, String code) {
        return MessageDigest.isEqual(genuine.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
