package io.jenkins.plugins.batchrelease.jenkins.build;

import hudson.model.Job;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.batchrelease.jenkins.index.BuildPlace;
import io.jenkins.plugins.batchrelease.jenkins.index.SharedIndex;
import java.util.Optional;
import jenkins.model.Jenkins;

/**
 * The build that holds releases under an id, looked up whenever it is wanted: it may be unloaded and loaded anew, its job
 * renamed, or all of Jenkins' configuration read again from disk. An old instance must not be saved over the new one.
 */
final class HomeBuild {
    private final String holderId;
    private final BuildPlace before;

    /** @param before where it was when it was last seen, for as long as the index does not know it */
    HomeBuild(String holderId, BuildPlace before) {
        this.holderId = holderId;
        this.before = before;
    }

    /** Empty if it was deleted, or is not there for the moment. */
    Optional<Run<?, ?>> find() {
        BuildPlace place = SharedIndex.get().home(holderId).orElse(before);
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            Job<?, ?> job = Jenkins.get().getItemByFullName(place.job(), Job.class);
            return job == null ? Optional.empty() : Optional.ofNullable(job.getBuildByNumber(place.number()));
        }
    }
}
