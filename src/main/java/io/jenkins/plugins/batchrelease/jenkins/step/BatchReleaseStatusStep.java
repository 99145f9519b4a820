package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** How a release is, and its pods. */
public final class BatchReleaseStatusStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    @DataBoundConstructor
    public BatchReleaseStatusStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new AskExecution(this, StatusQuestion.INSTANCE, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends ClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseStatus";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseStatusStep_displayName();
        }
    }
}
