package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.build.ReleaseChoice;
import io.jenkins.plugins.batchrelease.jenkins.build.ReleaseHandle;
import io.jenkins.plugins.batchrelease.jenkins.connection.ReleaseServices;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Finds the release a step is about: the one of its body, one of its build, or one that lives in the cluster only. */
public final class ReleaseLookup {
    private final StepContext context;
    private final ClusterStep step;

    public ReleaseLookup(StepContext context, ClusterStep step) {
        this.context = context;
        this.step = step;
    }

    /**
     * The release to do something with; one that was started elsewhere is kept by this build from now on.
     *
     * @throws IllegalArgumentException if there is none, or it is not clear which
     */
    public BuildRelease require() throws IOException, InterruptedException {
        return find().orElseThrow(ReleaseLookup::none);
    }

    /** Empty if the step names none and the build has none. */
    Optional<BuildRelease> find() throws IOException, InterruptedException {
        Run<?, ?> run = context.get(Run.class);
        Optional<KeptRelease> kept = kept(run);
        if (kept.isEmpty() && !step.getName().isEmpty()) {
            kept = Optional.of(KeptReleases.of(run).add(step.clusterChoice(), key(run), ""));
        }
        return kept.map(one -> BuildRelease.of(run, one)).filter(BuildRelease::exists);
    }

    /**
     * The release to look at.
     *
     * @throws IllegalArgumentException if there is none, or it is not clear which
     */
    BuildRelease look() throws IOException, InterruptedException {
        Run<?, ?> run = context.get(Run.class);
        Optional<KeptRelease> kept = kept(run);
        if (kept.isEmpty() && step.getName().isEmpty()) {
            throw none();
        }
        return BuildRelease.of(run, kept.orElseGet(() -> KeptReleases.passing(run, step.clusterChoice(), key(run))));
    }

    private static IllegalArgumentException none() {
        return new IllegalArgumentException(
                "This build has no release. Start one with batchReleaseStart, or say name, namespace and cluster of one that"
                        + " was started elsewhere.");
    }

    private Optional<KeptRelease> kept(Run<?, ?> run) throws IOException, InterruptedException {
        List<KeptRelease> all = KeptReleases.in(run);
        ReleaseHandle handle = context.get(ReleaseHandle.class);
        return handle != null && step.getName().isEmpty()
                ? all.stream().filter(one -> one.token().equals(handle.token())).findFirst()
                : new ReleaseChoice(step.getName(), step.getNamespace(), step.clusterChoice()).among(all);
    }

    private ReleaseKey key(Run<?, ?> run) {
        String namespace = step.getNamespace().isEmpty()
                ? ReleaseServices.get().namespace(step.clusterChoice(), run)
                : step.getNamespace();
        return new ReleaseKey(namespace, step.getName());
    }
}
