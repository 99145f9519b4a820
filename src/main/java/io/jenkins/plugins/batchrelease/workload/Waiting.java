package io.jenkins.plugins.batchrelease.workload;

/**
 * What a batch waits for besides its own pods.
 *
 * @param kind what it is
 * @param hook the hook, {@code Job/migrate}, or the workload; empty if it is about images
 * @param done on how many nodes the images are, or how many pods of the workload are new and available
 * @param of how many are to be; 0 if that is not known yet, and for hooks
 */
public record Waiting(Kind kind, String hook, int done, int of) {
    /** What there is to wait for. */
    public enum Kind {
        HOOK,
        /** A hook that waits itself, for somebody to let it run. */
        SUSPENDED_HOOK,
        IMAGES,
        /** Another workload that was written with the last batch. */
        WORKLOAD
    }

    public static Waiting images(int done, int of) {
        return new Waiting(Kind.IMAGES, "", done, of);
    }

    public static Waiting workload(String name, int done, int of) {
        return new Waiting(Kind.WORKLOAD, name, done, of);
    }

    /** A sentence in English, without its end. */
    public String text() {
        return switch (kind) {
            case HOOK -> "waiting for " + hook;
            case SUSPENDED_HOOK -> "waiting for " + hook + ", which is suspended";
            case WORKLOAD ->
                of == 0
                        ? "waiting for " + hook
                        : "waiting for " + hook + ": " + done + " of " + of + " pods are new and available";
            case IMAGES ->
                of == 0 ? "waiting for nodes to pull the images" : "images pulled on " + done + " of " + of + " nodes";
        };
    }
}
