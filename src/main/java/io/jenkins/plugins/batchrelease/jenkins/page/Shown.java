package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.RequestRefused;

/**
 * What somebody saw when they decided.
 *
 * @param batch the batch that was shown; {@link #ANY_BATCH} if the decision holds for any
 * @param planHash the plan that was shown
 */
record Shown(int batch, String planHash) {
    static final int ANY_BATCH = -1;

    static Shown at(String batch, String planHash) {
        return new Shown(Parameters.batch(batch), Parameters.planHash(planHash));
    }

    static Shown atAnyBatch(String planHash) {
        return new Shown(ANY_BATCH, Parameters.planHash(planHash));
    }

    boolean isStill(Release now) {
        return now.shownHash().equals(planHash) && (batch == ANY_BATCH || now.batch() == batch);
    }

    /**
     * The release as it is.
     *
     * @throws RequestRefused if it is not any more what was shown
     */
    Release requireStill(BuildRelease release) {
        return release.kept()
                .release()
                .filter(this::isStill)
                .orElseThrow(() -> new RequestRefused(Messages.PageDecisions_stale()));
    }
}
