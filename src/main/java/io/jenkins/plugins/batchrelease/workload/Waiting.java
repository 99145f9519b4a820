package io.jenkins.plugins.batchrelease.workload;

/**
 * What a batch waits for before its pods move.
 *
 * @param kind what it is
 * @param hook the hook, {@code Job/migrate}; empty if it is about images
 * @param done on how many nodes the images are, if it is about them
 * @param of on how many they are to be; 0 if that is not known yet
 */
public record Waiting(Kind kind, String hook, int done, int of) {
    /** What there is to wait for. */
    public enum Kind {
        HOOK,
        /** A hook that waits itself, for somebody to let it run. */
        SUSPENDED_HOOK,
        IMAGES
    }

    public static Waiting images(int done, int of) {
        return new Waiting(Kind.IMAGES, "", done, of);
    }

    /** A sentence in English, without its end. */
    public String text() {
        return switch (kind) {
            case HOOK -> "waiting for " + hook;
            case SUSPENDED_HOOK -> "waiting for " + hook + ", which is suspended";
            case IMAGES ->
                of == 0 ? "waiting for nodes to pull the images" : "images pulled on " + done + " of " + of + " nodes";
        };
    }
}
