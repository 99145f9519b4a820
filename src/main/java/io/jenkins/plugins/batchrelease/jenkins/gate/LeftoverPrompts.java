package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.Extension;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptGate;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptRelease;
import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;

/** A build that is terminated the hard way asks none of its steps to stop: its prompts would ask for ever. */
@Extension
public final class LeftoverPrompts extends RunListener<Run<?, ?>> {
    private static final Logger LOGGER = Logger.getLogger(LeftoverPrompts.class.getName());

    /** May be called on the pipeline's thread, which the list of prompts may wait for. */
    @Override
    public void onFinalized(Run<?, ?> run) {
        Set<String> ours = KeptReleases.in(run).stream()
                .map(KeptRelease::gates)
                .flatMap(List::stream)
                .map(KeptGate::promptId)
                .collect(Collectors.toSet());
        InputAction inputs = run.getAction(InputAction.class);
        if (inputs != null && !ours.isEmpty()) {
            Workers.steps().execute(() -> remove(inputs, ours));
        }
    }

    private static void remove(InputAction inputs, Set<String> ours) {
        try {
            for (InputStepExecution left : inputs.getExecutions()) {
                if (ours.contains(left.getId())) {
                    inputs.remove(left);
                }
            }
        } catch (IOException | InterruptedException | TimeoutException failure) {
            LOGGER.log(Level.FINE, "Cannot take away prompts of a build that is over", failure);
        }
    }
}
