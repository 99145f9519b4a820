package io.jenkins.plugins.batchrelease.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Binds a decision to what was shown. */
public final class PlanHash {
    /** As many characters of one are shown wherever people read it: enough to tell plans apart, short enough to read. */
    public static final int SHOWN = 12;

    private PlanHash() {}

    /** The beginning of a hash, as people read and type it. */
    public static String shown(String hash) {
        return hash.substring(0, Math.min(SHOWN, hash.length()));
    }

    /** SHA-256 over the parts, in lower-case hexadecimal; where one part ends and the next begins counts. */
    public static String of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
