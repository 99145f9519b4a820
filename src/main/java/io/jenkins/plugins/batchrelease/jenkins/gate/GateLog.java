package io.jenkins.plugins.batchrelease.jenkins.gate;

import io.jenkins.plugins.batchrelease.jenkins.step.ImpedimentLog;
import io.jenkins.plugins.batchrelease.jenkins.step.Rest;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Progress;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells in a build's log what happens to its release while a gate waits for people: who reads only the log sees it, too. */
final class GateLog {
    private final Consumer<String> log;
    private final ImpedimentLog impediments;
    private Optional<Hold> told = Optional.empty();

    GateLog(Consumer<String> log) {
        this.log = log;
        this.impediments = new ImpedimentLog(log);
    }

    /** Called one after the other. */
    void changed(Release release, Progress progress) {
        impediments.changed(release, progress);
        Optional<Hold> now = release.hold().filter(hold -> release.phase() == Phase.HELD);
        if (!now.equals(told)) {
            told = now;
            if (now.isPresent()) {
                log.accept(Rest.reason(release));
            } else if (release.isOpen() && release.phase() != Phase.ROLLING_BACK) {
                log.accept("Release " + release.key() + " is held no longer.");
            }
        }
    }
}
