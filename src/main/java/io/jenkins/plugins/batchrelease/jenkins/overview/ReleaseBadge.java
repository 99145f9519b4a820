package io.jenkins.plugins.batchrelease.jenkins.overview;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.BuildBadgeAction;
import hudson.model.InvisibleAction;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.page.Words;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Collection;
import jenkins.model.TransientActionFactory;

/** How a release of a build goes, beside the build in lists of builds. */
public final class ReleaseBadge extends InvisibleAction implements BuildBadgeAction {
    private final Run<?, ?> run;
    private final KeptRelease kept;

    private ReleaseBadge(Run<?, ?> run, KeptRelease kept) {
        this.run = run;
        this.kept = kept;
    }

    /** Under the root of Jenkins. */
    public String getUrl() {
        return run.getUrl() + "batch-release/" + hudson.Util.rawEncode(kept.token()) + "/";
    }

    public String getText() {
        Phase phase = kept.phase();
        return kept.key() + ": " + Words.phase(phase)
                + kept.release()
                        .filter(release -> release.version() > 0)
                        .map(release -> ", v" + release.version())
                        .orElse("")
                + kept.release()
                        .filter(Release::isOpen)
                        .map(ReleaseBadge::batch)
                        .orElse("");
    }

    private static String batch(Release release) {
        return ", "
                + Messages.ReleaseBadge_batch(
                        release.batch(), release.schedule().size());
    }

    public String getSymbol() {
        return symbol(kept.phase());
    }

    /** The word for the colour, as Jenkins' own classes have it. */
    public String getColor() {
        return switch (kept.phase()) {
            case CONFIRMED -> "jenkins-!-success-color";
            case HELD, FAILED -> "jenkins-!-error-color";
            case AWAITING_APPROVAL, AWAITING_CONFIRM -> "jenkins-!-warning-color";
            default -> "";
        };
    }

    static String symbol(Phase phase) {
        return switch (phase) {
            case PLANNED, PREPARING, PREPARED, UPDATING, VERIFYING -> "symbol-swap";
            case AWAITING_APPROVAL, AWAITING_CONFIRM -> "symbol-people";
            case HELD -> "symbol-pause";
            case CONFIRMED -> "symbol-check";
            case ROLLING_BACK, ROLLED_BACK -> "symbol-undo";
            case FAILED -> "symbol-error";
        };
    }

    /** Gives every build that keeps releases a badge for each. */
    @Extension
    public static final class Factory extends TransientActionFactory<Run> {
        @Override
        public Class<Run> type() {
            return Run.class;
        }

        @Override
        public Class<? extends Action> actionType() {
            return ReleaseBadge.class;
        }

        @Override
        public Collection<? extends Action> createFor(Run run) {
            Run<?, ?> build = run;
            return KeptReleases.in(build).stream()
                    .map(kept -> new ReleaseBadge(build, kept))
                    .toList();
        }
    }
}
