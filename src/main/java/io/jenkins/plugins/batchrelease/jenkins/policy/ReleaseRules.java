package io.jenkins.plugins.batchrelease.jenkins.policy;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.release.ClusterDemand;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules for a release that is there: those of the cluster as the asking job names it, those that hold now for the name under
 * which the release was started, and what was demanded then. The strictest of them counts: a job that reaches the same API server
 * by another name takes nothing away.
 */
public final class ReleaseRules {
    private final List<ClusterRules> all;
    private final Optional<ReleaseOptions> started;

    ReleaseRules(List<ClusterRules> all, Optional<ReleaseOptions> started) {
        this.all = all;
        this.started = started;
    }

    /**
     * As a build asks about a release.
     *
     * @throws io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused if there is no such cluster
     * @throws io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused if the job may not use it
     */
    public static ReleaseRules of(ClusterChoice choice, Run<?, ?> run, Optional<Release> release) {
        return of(ClusterRules.of(choice, run), release, ReleaseRules::rulesOf);
    }

    static ReleaseRules of(
            ClusterRules asking, Optional<Release> release, Function<String, Optional<ClusterRules>> named) {
        Optional<ReleaseOptions> options = release.map(Release::options);
        Stream<ClusterRules> started = options.flatMap(ReleaseOptions::rules).map(ClusterDemand::cluster).stream()
                .filter(cluster -> !cluster.equals(asking.cluster()))
                .flatMap(cluster -> named.apply(cluster).stream());
        return new ReleaseRules(Stream.concat(Stream.of(asking), started).toList(), options);
    }

    /** One that has been taken out of the configuration has no rules any more; what it demanded is in the release. */
    private static Optional<ClusterRules> rulesOf(String cluster) {
        return BatchReleaseConfiguration.get()
                .find(cluster)
                .map(definition -> new ClusterRules(cluster, definition.getPolicy()));
    }

    /** The lists of users and groups, of each of which an approver has to be one. */
    public List<String> approvers() {
        return Stream.concat(
                        started.flatMap(ReleaseOptions::rules).map(ClusterDemand::approvers).stream(),
                        all.stream().map(ClusterRules::approvers))
                .filter(names -> !names.isEmpty())
                .distinct()
                .toList();
    }

    /** How many distinct people have to approve at every gate, at least; 0 if gates are the pipeline's own affair. */
    public int approvals() {
        int now = all.stream().mapToInt(ClusterRules::approvals).max().orElse(0);
        return Math.max(now, started.map(ReleaseOptions::approvalsInJenkins).orElse(0));
    }

    /** Whether who is behind the release may approve. */
    public boolean allowsSelfApproval() {
        return all.stream().allMatch(ClusterRules::allowsSelfApproval)
                && started.flatMap(ReleaseOptions::rules)
                        .filter(ClusterDemand::refusesStarters)
                        .isEmpty();
    }

    /**
     * Asked before pods move forward, and before a release is confirmed; see {@link ClusterRules#checkMove}.
     *
     * @param now in milliseconds since the epoch
     * @throws PolicyRefused if the rules forbid it now
     */
    public void checkMove(Release release, long now) {
        all.forEach(rules -> rules.checkMove(release, now));
    }
}
