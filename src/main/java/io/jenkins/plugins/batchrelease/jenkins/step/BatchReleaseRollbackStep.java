package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.Extension;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import java.lang.constant.Constable;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Goes back: to what ran before, or to a version of the history. */
public final class BatchReleaseRollbackStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    private String to = "";
    private String batches = "";
    private String comment = "";

    @DataBoundConstructor
    public BatchReleaseRollbackStep() {}

    public String getTo() {
        return to;
    }

    @DataBoundSetter
    public void setTo(String value) {
        to = text(value);
    }

    /** Text; see {@link SourceStep#getBatches}. */
    public Constable getBatches() {
        return batches;
    }

    @DataBoundSetter
    public void setBatches(Constable value) {
        batches = value == null ? "" : text(value.toString());
    }

    String batches() {
        return batches;
    }

    public String getComment() {
        return comment;
    }

    @DataBoundSetter
    public void setComment(String value) {
        comment = text(value);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new RollbackExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends ClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseRollback";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseRollbackStep_displayName();
        }

        @POST
        public FormValidation doCheckTo(@AncestorInPath Item item, @QueryParameter String value) {
            return check(item, value, text -> Arguments.version("to", text));
        }

        @POST
        public FormValidation doCheckBatches(@AncestorInPath Item item, @QueryParameter String value) {
            return check(item, value, BatchSpec::parse);
        }
    }
}
