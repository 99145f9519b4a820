package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.support.actions.PauseAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStep;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;

/**
 * The native input prompt of a gate, shown as often as it takes. Called in the gate's lane only. After a restart Jenkins
 * knows the ids of prompts but none of ours, for they are not executions of the pipeline: each is shown anew.
 */
final class Prompt {
    private final StepContext context;
    private final Run<?, ?> run;
    private final FlowNode node;
    private final List<InputStepExecution> shown = new ArrayList<>();

    Prompt(StepContext context) throws IOException, InterruptedException {
        this.context = context;
        this.run = context.get(Run.class);
        this.node = context.get(FlowNode.class);
    }

    /**
     * Makes the inner input, and takes away whatever is left of earlier ones.
     *
     * @param resumed whether Jenkins may still have the id from before a restart
     */
    InputStepExecution make(InputStep input, PromptContext.Owner owner, boolean resumed) throws Exception {
        InputStepExecution inner = (InputStepExecution) input.start(new PromptContext(context, owner));
        takeAway();
        if (resumed) {
            remove(inner);
        }
        if (PauseAction.isPaused(node)) {
            // Only then: it would overwrite the end of a pause that is over.
            PauseAction.endCurrentPause(node);
        }
        return inner;
    }

    /**
     * Shows it. The pause of the node is replaced by one with the same beginning: Pipeline Graph View and Blue Ocean look at
     * the first pause of a node, and take a prompt that follows an ended one for a running step.
     */
    void show(InputStepExecution inner) throws Exception {
        long begun = PauseAction.getPauseActions(node).stream()
                .mapToLong(PauseAction::getStartTime)
                .findFirst()
                .orElse(0);
        node.removeActions(PauseAction.class);
        // Saves the build; what the gate noted before is on disk with it.
        run.save();
        shown.add(inner);
        inner.start();
        if (begun > 0) {
            PauseAction.getPauseActions(node).forEach(pause -> pause.setStartTime(begun));
        }
        node.save();
    }

    /** A click on a page from before: the input it came through is gone, the one that is shown stays. */
    void keepShown() throws IOException, InterruptedException, TimeoutException {
        takeAway();
        InputStepExecution current = shown.get(shown.size() - 1);
        inputs().add(current);
        PauseAction pause = PauseAction.getCurrentPause(node);
        if (pause != null) {
            pause.setEndTime(0);
            node.save();
        }
    }

    /** Nobody is asked any more. */
    void close() throws IOException, InterruptedException, TimeoutException {
        takeAway();
        if (PauseAction.isPaused(node)) {
            PauseAction.endCurrentPause(node);
            node.save();
        }
        run.save();
    }

    private void takeAway() throws IOException, InterruptedException, TimeoutException {
        for (InputStepExecution inner : shown) {
            remove(inner);
        }
    }

    private void remove(InputStepExecution inner) throws IOException, InterruptedException, TimeoutException {
        InputAction there = run.getAction(InputAction.class);
        if (there != null) {
            there.remove(inner);
        }
    }

    private InputAction inputs() {
        InputAction there = run.getAction(InputAction.class);
        if (there == null) {
            there = new InputAction();
            run.addAction(there);
        }
        return there;
    }
}
