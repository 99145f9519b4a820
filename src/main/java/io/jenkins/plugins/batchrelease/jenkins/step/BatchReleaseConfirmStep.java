package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Says that a release is good: it becomes a version. */
public final class BatchReleaseConfirmStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    private String comment = "";

    @DataBoundConstructor
    public BatchReleaseConfirmStep() {}

    public String getComment() {
        return comment;
    }

    @DataBoundSetter
    public void setComment(String value) {
        comment = text(value);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new ConfirmExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends ClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseConfirm";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseConfirmStep_displayName();
        }
    }
}
