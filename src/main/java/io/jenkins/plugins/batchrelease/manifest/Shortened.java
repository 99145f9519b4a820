package io.jenkins.plugins.batchrelease.manifest;

/** A text of a person as a message repeats it. */
final class Shortened {
    private static final int LENGTH = 200;

    private Shortened() {}

    static String of(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
