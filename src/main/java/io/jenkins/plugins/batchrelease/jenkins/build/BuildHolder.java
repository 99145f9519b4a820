package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Cause;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.release.Actor;

/** A build as the holder of releases. */
final class BuildHolder {
    private BuildHolder() {}

    static String id(Run<?, ?> run) {
        return "jenkins:" + BatchReleaseConfiguration.get().instance() + ":"
                + place(run).replace(" ", "");
    }

    /** {@code shop/deploy #12} */
    static String place(Run<?, ?> run) {
        return run.getParent().getFullName() + " #" + run.getNumber();
    }

    /** Who started the build; a timer and a push are nobody. */
    static Actor starter(Run<?, ?> run) {
        Cause.UserIdCause cause = run.getCause(Cause.UserIdCause.class);
        return cause == null || cause.getUserId() == null ? Actor.SYSTEM : Actor.jenkins(cause.getUserId());
    }
}
