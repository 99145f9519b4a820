package io.jenkins.plugins.batchrelease.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text as it stands in a Secret: compressed and in base64, or in base64 alone. */
final class Gzip {
    /** A manifest larger than this after unpacking is an attack, not a manifest. */
    private static final int MOST = 64 * 1024 * 1024;

    private Gzip() {}

    static String pack(String text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String unpack(String packed, String origin) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] bytes = gzip.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new RecordDamaged(
                        origin + " unpacks to more than " + MOST + " bytes: nobody releases that much.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RecordDamaged(origin + " is not gzip in base64. Somebody changed it by hand.");
        }
    }

    static String plain(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String read(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
