package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.build.BuildRelease;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.release.Phase;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Says that the release is good. */
final class ConfirmExecution extends ReleaseExecution {
    private static final long serialVersionUID = 1;

    private final BatchReleaseConfirmStep step;

    ConfirmExecution(BatchReleaseConfirmStep step, StepContext context) {
        super(context);
        this.step = step;
    }

    @Override
    CompletableFuture<Object> perform(boolean again) throws Exception {
        BuildRelease release = new ReleaseLookup(getContext(), step).require();
        follow(release);
        return release.now()
                .thenComposeAsync(
                        now -> {
                            Rest.requireDecided(now);
                            return Forward.move(release, now, () -> release.own()
                                    .confirm(release.key(), release.holder(), step.getComment()));
                        },
                        Workers.steps())
                .thenApply(rest -> (Object) ReleaseMap.of(Rest.in(rest, Set.of(Phase.CONFIRMED)), release.progress()));
    }
}
