package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells when the pods of a release that moves cannot be seen. An API server that is away calls nobody, and a watch that is
 * cut is silent: where nothing was heard for some seconds, the workload is asked for, once for all releases of a cluster.
 */
final class Sight {
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final long RHYTHM_MILLIS = 2_000;

    private final Target target;
    private final Course course;
    private final Patience patience;
    private final Vigil vigil;
    private volatile long heard = System.nanoTime();
    private final AtomicBoolean awaited = new AtomicBoolean();

    Sight(Target target, Course course, Patience patience, Vigil vigil) {
        this.target = target;
        this.course = course;
        this.patience = patience;
        this.vigil = vigil;
    }

    /** A watch told something. On any thread. */
    void heard() {
        heard = System.nanoTime();
    }

    /** In the mailbox: called at every look, and by itself as long as the release moves. */
    void look() {
        if (!course.release().phase().isMoving()) {
            course.unimpeded(Impediment.Kind.SIGHT);
            return;
        }
        boolean silent = Duration.ofNanos(System.nanoTime() - heard).compareTo(SILENCE) > 0
                && target.cluster().sinceAnswer().compareTo(SILENCE) > 0;
        if (!silent) {
            course.unimpeded(Impediment.Kind.SIGHT);
        } else {
            vigil.over(this::ask);
        }
        if (awaited.compareAndSet(false, true)) {
            patience.after(RHYTHM_MILLIS, () -> {
                awaited.set(false);
                look();
            });
        }
    }

    private void ask() {
        try {
            target.cluster().get(target.ref());
            course.unimpeded(Impediment.Kind.SIGHT);
        } catch (ClusterException failure) {
            if (failure.isTransient()) {
                String reason = failure.kind().name().toLowerCase(Locale.ROOT);
                course.impeded(Impediment.Kind.SIGHT, reason, failure.getMessage(), false);
            }
        }
    }
}
