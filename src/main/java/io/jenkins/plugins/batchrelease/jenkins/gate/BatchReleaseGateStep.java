package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.Extension;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.batchrelease.jenkins.step.ClusterStep;
import io.jenkins.plugins.batchrelease.jenkins.step.ClusterStepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The stop after a batch where people decide. */
public final class BatchReleaseGateStep extends ClusterStep {
    private static final long serialVersionUID = 1;

    private String message = "";
    private String ok = "";
    private String approvers = "";
    private int approvals = 1;
    private boolean comment;
    private String submitterParameter = "";
    // In a pipeline that an older version of the plugin left waiting, these are missing: false and null are the
    // defaults.
    private boolean selfForbidden;
    private String timeout;
    private String onTimeout;
    private String autoAfter;

    @DataBoundConstructor
    public BatchReleaseGateStep() {}

    /** One that asks about the release of another step, and says nothing besides. */
    static BatchReleaseGateStep ofReleaseOf(ClusterStep other) {
        BatchReleaseGateStep gate = new BatchReleaseGateStep();
        gate.setCluster(other.getCluster());
        gate.setCredentialsId(other.getCredentialsId());
        gate.setServer(other.getServer());
        gate.setCaCertificate(other.getCaCertificate());
        gate.setNamespace(other.getNamespace());
        gate.setName(other.getName());
        return gate;
    }

    public String getMessage() {
        return message;
    }

    @DataBoundSetter
    public void setMessage(String value) {
        message = text(value);
    }

    public String getOk() {
        return ok;
    }

    @DataBoundSetter
    public void setOk(String value) {
        ok = text(value);
    }

    public String getApprovers() {
        return approvers;
    }

    @DataBoundSetter
    public void setApprovers(String value) {
        approvers = text(value);
    }

    public int getApprovals() {
        return approvals;
    }

    @DataBoundSetter
    public void setApprovals(int value) {
        approvals = value;
    }

    public boolean isComment() {
        return comment;
    }

    @DataBoundSetter
    public void setComment(boolean value) {
        comment = value;
    }

    public String getSubmitterParameter() {
        return submitterParameter;
    }

    @DataBoundSetter
    public void setSubmitterParameter(String value) {
        submitterParameter = text(value);
    }

    public boolean isAllowSelf() {
        return !selfForbidden;
    }

    @DataBoundSetter
    public void setAllowSelf(boolean value) {
        selfForbidden = !value;
    }

    public String getTimeout() {
        return text(timeout);
    }

    @DataBoundSetter
    public void setTimeout(String value) {
        timeout = text(value);
    }

    public String getOnTimeout() {
        return onTimeout == null ? "hold" : onTimeout;
    }

    @DataBoundSetter
    public void setOnTimeout(String value) {
        onTimeout = chosen(value, "hold");
    }

    public String getAutoAfter() {
        return text(autoAfter);
    }

    @DataBoundSetter
    public void setAutoAfter(String value) {
        autoAfter = text(value);
    }

    @Override
    public StepExecution start(StepContext context) {
        return new GateExecution(this, context);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends ClusterStepDescriptor {
        @Override
        public String getFunctionName() {
            return "batchReleaseGate";
        }

        @Override
        public String getDisplayName() {
            return Messages.BatchReleaseGateStep_displayName();
        }

        /** The same for everybody. */
        @POST
        public ListBoxModel doFillOnTimeoutItems() {
            return policies();
        }

        @POST
        public FormValidation doCheckTimeout(
                @AncestorInPath Item item, @QueryParameter String value, @QueryParameter String autoAfter) {
            return check(item, value, text -> GateTimes.of(text, "hold", text(autoAfter)));
        }

        @POST
        public FormValidation doCheckAutoAfter(
                @AncestorInPath Item item, @QueryParameter String value, @QueryParameter String timeout) {
            return check(item, value, text -> GateTimes.of(text(timeout), "hold", text));
        }

        @POST
        public FormValidation doCheckApprovals(@AncestorInPath Item item, @QueryParameter String value) {
            return mayLook(item) ? FormValidation.validatePositiveInteger(value) : FormValidation.ok();
        }
    }
}
