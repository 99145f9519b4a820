package io.jenkins.plugins.batchrelease.release;

/**
 * What a person says with a decision, as it is kept. No decision fails because somebody said too much: what is longer than an
 * audit should hold is cut, and says so itself.
 */
public final class Comment {
    /** In characters, with the note that it was cut. A record of a release holds many of them, and 1 MiB at most. */
    public static final int MOST = 2_000;

    private Comment() {}

    /** @param said nothing, if nothing was said */
    public static String of(String said) {
        if (said == null || said.length() <= MOST) {
            return said == null ? "" : said;
        }
        String note = "… (cut: %,d characters were said)".formatted(said.length());
        int end = MOST - note.length();
        return said.substring(0, Character.isHighSurrogate(said.charAt(end - 1)) ? end - 1 : end) + note;
    }
}
