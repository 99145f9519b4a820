package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** Starts a release and moves no pod yet. */
public final class BatchReleaseStartStep extends SourceStep {
    private static final long serialVersionUID = 1;

    @DataBoundConstructor
    public BatchReleaseStartStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new StartExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends SourceStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseStart";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseStartStep_displayName();
        }
    }
}
