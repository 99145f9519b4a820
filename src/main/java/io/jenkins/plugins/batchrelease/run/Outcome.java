package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import java.util.Optional;

/**
 * What came of an effect.
 *
 * @param done whether it is through; if not, it is to be performed again when the cluster has had time
 * @param next the event that follows at once, if one does; others follow from what the watch shows
 */
record Outcome(boolean done, Optional<ReleaseEvent> next) {
    static final Outcome DONE = new Outcome(true, Optional.empty());
    static final Outcome NOT_YET = new Outcome(false, Optional.empty());

    static Outcome followedBy(ReleaseEvent event) {
        return new Outcome(true, Optional.of(event));
    }
}
