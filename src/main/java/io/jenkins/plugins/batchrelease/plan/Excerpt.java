package io.jenkins.plugins.batchrelease.plan;

/** The beginning of a text that somebody else wrote, short enough for a message or a table. */
final class Excerpt {
    /** Two lines of a terminal: enough to recognise a value by. */
    static final int LENGTH = 200;

    private Excerpt() {}

    static String of(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }
}
