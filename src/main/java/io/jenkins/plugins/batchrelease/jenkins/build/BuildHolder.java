package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.jenkins.index.BuildPlace;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Origin;
import java.util.List;

/** A build as the holder of releases. */
final class BuildHolder {
    private BuildHolder() {}

    /**
     * Its time tells the build from one that has its name and number later: a job may be renamed, and a new one take its
     * place.
     */
    static String id(Run<?, ?> run) {
        return shortId(run) + "@" + run.getTimeInMillis();
    }

    /** Whether an id was given to this very build, under the name that it has now. */
    static boolean isNamedBy(Run<?, ?> run, String id) {
        // Without a time is how the first version of the plugin wrote it.
        return id.equals(id(run)) || id.equals(shortId(run));
    }

    private static String shortId(Run<?, ?> run) {
        return "jenkins:" + BatchReleaseConfiguration.get().instance() + ":"
                + place(run).toString().replace(" ", "");
    }

    static BuildPlace place(Run<?, ?> run) {
        return new BuildPlace(run.getParent().getFullName(), run.getNumber());
    }

    /** The people behind the build, and its job. */
    static Origin origin(Run<?, ?> run) {
        return new Origin(List.copyOf(Starters.behind(run)), run.getParent().getFullName());
    }

    /** Who started the build, or the build that led to it; a timer and a push are nobody. */
    static Actor starter(Run<?, ?> run) {
        return Starters.of(run).stream().findFirst().map(Actor::jenkins).orElse(Actor.SYSTEM);
    }
}
