package io.jenkins.plugins.batchrelease.manifest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A manifest's bytes as text, as kubectl reads a file: UTF-8, unless a byte order mark says UTF-16, which Windows PowerShell
 * writes by default (kubernetes/kubernetes#39007).
 */
public final class ManifestText {
    private ManifestText() {}

    /** The text; what is no character in its encoding becomes U+FFFD. */
    public static String of(byte[] bytes) {
        return new String(bytes, encoding(bytes));
    }

    private static Charset encoding(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
