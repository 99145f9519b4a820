package io.jenkins.plugins.batchrelease.embedded.kubelet;

/** What an image does is written in its name, so that manifests can choose how their pods fail. */
enum ImageMarker {
    /** Becomes ready after the delay. */
    GOOD,
    /** {@code :bad} or {@code crash} anywhere: exits with 1, again and again. */
    CRASHES,
    /** {@code :missing}: cannot be pulled. */
    MISSING,
    /** {@code :unready}: runs, and is never ready. */
    NEVER_READY,
    /** {@code :slow}: takes ten times as long. */
    SLOW;

    /** Whether a container that others wait for never gets done with it. */
    boolean getsStuck() {
        return this == CRASHES || this == MISSING || this == NEVER_READY;
    }

    static ImageMarker of(String image) {
        if (image.contains(":bad") || image.contains("crash")) {
            return CRASHES;
        }
        if (image.contains(":missing")) {
            return MISSING;
        }
        if (image.contains(":unready")) {
            return NEVER_READY;
        }
        return image.contains(":slow") ? SLOW : GOOD;
    }
}
