package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import io.jenkins.plugins.batchrelease.jenkins.build.ReleaseHandle;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** A whole release as a block: its body runs once for each batch. */
public final class BatchReleaseStep extends SourceStep {
    private static final long serialVersionUID = 1;

    @DataBoundConstructor
    public BatchReleaseStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new BlockExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends SourceStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchRelease";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseStep_displayName();
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }

        @Override
        public Set<? extends Class<?>> getProvidedContext() {
            return Set.of(ReleaseHandle.class);
        }
    }
}
