package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** The versions that a release can go back to. */
public final class BatchReleaseHistoryStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    @DataBoundConstructor
    public BatchReleaseHistoryStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new AskExecution(this, HistoryQuestion.INSTANCE, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends ClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseHistory";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseHistoryStep_displayName();
        }
    }
}
