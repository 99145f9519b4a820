package io.jenkins.plugins.batchrelease.release;

/** How far the pulling of images before the first batch is. It never keeps a release from going on. */
public sealed interface PrePull {
    /** The nodes were asked to. {@code images}: how many. */
    record Started(int images) implements PrePull {}

    /** It is over: {@code done} of {@code pulls} images on nodes, one for each image and node, are there. */
    record Ended(int done, int pulls) implements PrePull {}

    /** There is none, or no more of it. {@code why}: in English. */
    record Skipped(String why) implements PrePull {}
}
