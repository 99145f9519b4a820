package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells in a build's log what keeps a release from going on, or from being seen: once, and once more when that is over. */
public final class ImpedimentLog {
    private final Consumer<String> log;
    private Optional<String> told = Optional.empty();

    public ImpedimentLog(Consumer<String> log) {
        this.log = log;
    }

    /** Called one after the other. */
    public void changed(Release release, Progress progress) {
        Optional<String> now = progress.impediment().map(Impediment::text);
        if (!now.equals(told)) {
            told = now;
            String over = release.phase().isMoving() ? "goes on" : "that is over";
            log.accept("Release " + release.key() + ": "
                    + now.map(words -> words + ". Trying again until it can.").orElse(over));
        }
    }
}
