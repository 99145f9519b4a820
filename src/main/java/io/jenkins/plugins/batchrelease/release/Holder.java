package io.jenkins.plugins.batchrelease.release;

/**
 * What drives a release: one Jenkins build, or one process of the command line. Only the holder changes the cluster;
 * everybody else who looks on follows the record.
 *
 * @param actor on whose behalf
 * @param place what to show people: {@code shop/deploy #12}, or {@code alice@laptop}
 * @param id unique for the build or the process, stable over restarts of Jenkins
 * @param origin who is behind the build
 */
public record Holder(Actor actor, String place, String id, Origin origin) {
    /** Records of earlier versions do not say who is behind it. */
    public Holder {
        origin = origin == null ? Origin.NONE : origin;
    }

    /** Nobody that Jenkins knows of is behind it. */
    public Holder(Actor actor, String place, String id) {
        this(actor, place, id, Origin.NONE);
    }
}
