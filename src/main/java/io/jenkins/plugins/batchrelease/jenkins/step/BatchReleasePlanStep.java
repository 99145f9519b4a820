package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Shows what a release would do, and changes nothing. */
public final class BatchReleasePlanStep extends SourceStep {
    private static final long serialVersionUID = 1;

    private boolean failOnProblems = true;

    @DataBoundConstructor
    public BatchReleasePlanStep() {}

    public boolean isFailOnProblems() {
        return failOnProblems;
    }

    @DataBoundSetter
    public void setFailOnProblems(boolean value) {
        failOnProblems = value;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new PlanExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends SourceStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleasePlan";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleasePlanStep_displayName();
        }
    }
}
