package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.batchrelease.manifest.ImageChange;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.WorkloadChoice;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What the forms of the steps share that say what is released. */
public abstract class SourceStepDescriptor extends ClusterStepDescriptor {
    /** The same for everybody. */
    @POST
    public ListBoxModel doFillOnFailureItems() {
        return policies();
    }

    /** The same for everybody. */
    @POST
    public ListBoxModel doFillOnAbortItems() {
        return policies();
    }

    /** The same for everybody. */
    @POST
    public ListBoxModel doFillOnConflictItems() {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.SourceStep_fail(), "fail");
        items.add(Messages.SourceStep_wait(), "wait");
        return items;
    }

    /** The same for everybody. */
    @POST
    public ListBoxModel doFillGateItems() {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.SourceStep_noGateBefore(), "");
        items.add(Messages.SourceStep_gateBefore(), "before");
        return items;
    }

    /** The same for everybody. The empty choice comes first: the kind's usual way. */
    @POST
    public ListBoxModel doFillStrategyItems() {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.SourceStep_strategyOfKind(), "");
        items.add(Messages.SourceStep_canary(), Strategy.CANARY.toString());
        items.add(Messages.SourceStep_paired(), Strategy.PAIRED.toString());
        items.add(Messages.SourceStep_rolling(), Strategy.ROLLING.toString());
        return items;
    }

    @POST
    public FormValidation doCheckBatches(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, BatchSpec::parse);
    }

    @POST
    public FormValidation doCheckManifestText(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, text -> new ManifestParser().parse("manifestText", text));
    }

    @POST
    public FormValidation doCheckImage(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, ImageChange::parse);
    }

    @POST
    public FormValidation doCheckWorkload(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, WorkloadChoice::parse);
    }

    @POST
    public FormValidation doCheckVersion(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, text -> Arguments.version("version", text));
    }

    @POST
    public FormValidation doCheckProgressDeadline(@AncestorInPath Item item, @QueryParameter String value) {
        return check(item, value, text -> Arguments.millis("progressDeadline", text));
    }

    @POST
    public FormValidation doCheckHistoryLimit(@AncestorInPath Item item, @QueryParameter String value) {
        return mayLook(item) ? FormValidation.validatePositiveInteger(value) : FormValidation.ok();
    }

    @POST
    public FormValidation doCheckFailureThreshold(@AncestorInPath Item item, @QueryParameter String value) {
        return mayLook(item) ? FormValidation.validateNonNegativeInteger(value) : FormValidation.ok();
    }

    @POST
    public FormValidation doCheckAt(@AncestorInPath Item item, @QueryParameter String value) {
        return mayLook(item) ? FormValidation.validateNonNegativeInteger(value) : FormValidation.ok();
    }
}
