package io.jenkins.plugins.batchrelease.workload;

/**
 * What keeps a release from going on now although nobody decided that: it is tried again, and goes on by itself when the
 * cause is gone.
 *
 * @param kind what cannot be done
 * @param reason a short machine-readable word: {@code forbidden}, {@code unavailable}, {@code fault}, …
 * @param words what the API server said, or what is known otherwise; no sentence's end
 * @param since when it began, in milliseconds since the epoch
 */
public record Impediment(Kind kind, String reason, String words, long since) {
    /** What cannot be done. */
    public enum Kind {
        /** The record of the release cannot be written. */
        RECORD("cannot write the record"),
        /** What comes next for its workload cannot be done. */
        WORK("cannot go on"),
        /** The program itself failed. */
        PROGRAM("a fault of the program"),
        /** An answer has been outstanding for some seconds. */
        ANSWER("waits for an answer"),
        /** The pods cannot be looked at, so nobody knows whether they are ready. */
        SIGHT("nobody sees its pods"),
        /** Whoever drives it has given no sign of life. */
        DRIVER("its driver is silent");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** A sentence in English, without its end and without the time, for people who see that it lasts. */
    public String text() {
        return kind.words + ": " + words;
    }
}
