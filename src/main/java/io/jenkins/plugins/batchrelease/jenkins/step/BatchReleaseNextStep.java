package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** One batch forward, until its pods are ready. */
public final class BatchReleaseNextStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    @DataBoundConstructor
    public BatchReleaseNextStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new NextExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends ClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseNext";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseNextStep_displayName();
        }
    }
}
