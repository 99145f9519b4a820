package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.jenkins.config.CredentialsChoices;
import io.jenkins.plugins.batchrelease.jenkins.config.ServerAddress;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.structs.describable.CustomDescribableModel;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/** What the forms of all steps share. */
public abstract class ClusterStepDescriptor extends StepDescriptor implements CustomDescribableModel {
    @Override
    public Set<? extends Class<?>> getRequiredContext() {
        return Set.of(Run.class, FlowNode.class, TaskListener.class);
    }

    /** In a script, {@code batches: 2}, {@code approvers: ['alice', 'bob']} and {@code workload: [kind: 'X', ...]} are as good as text. */
    @Override
    public Map<String, Object> customInstantiate(Map<String, Object> arguments) {
        return PlainArguments.asText(arguments, clazz);
    }

    /** Stapler has no converter for what {@code batches} is declared as. */
    @Override
    public Step newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
        Object batches = form.remove("batches");
        Step step = super.newInstance(request, form);
        if (batches != null && step instanceof SourceStep source) {
            source.setBatches(batches.toString());
        } else if (batches != null && step instanceof BatchReleaseRollbackStep rollback) {
            rollback.setBatches(batches.toString());
        }
        return step;
    }

    /** The title in stage views is empty for a step with several arguments otherwise. */
    @Override
    public String argumentsToString(Map<String, Object> arguments) {
        return Titles.of(arguments);
    }

    /** The clusters an administrator defined; their names are no secret to who may write a pipeline. */
    @POST
    public ListBoxModel doFillClusterItems(@AncestorInPath Item item) {
        ListBoxModel items = new ListBoxModel();
        items.add("", "");
        if (mayLook(item)) {
            BatchReleaseConfiguration.get()
                    .getClusters()
                    .forEach(cluster -> items.add(cluster.getName(), cluster.getName()));
        }
        return items;
    }

    @POST
    public ListBoxModel doFillCredentialsIdItems(@AncestorInPath Item item, @QueryParameter String credentialsId) {
        return CredentialsChoices.in(item, credentialsId);
    }

    @POST
    public FormValidation doCheckServer(@AncestorInPath Item item, @QueryParameter String value) {
        return !mayLook(item) || ServerAddress.check(value)
                ? FormValidation.ok()
                : FormValidation.error(Messages.ClusterStep_serverNotHttps());
    }

    /** What can become of a release when nobody is asked. */
    protected static ListBoxModel policies() {
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.SourceStep_hold(), "hold");
        items.add(Messages.SourceStep_rollback(), "rollback");
        return items;
    }

    /**
     * Whether somebody may see how the job is made. The generator of snippets is open to more people: for them its fields
     * are not checked and its lists are empty.
     */
    protected static boolean mayLook(Item item) {
        return item == null ? Jenkins.get().hasPermission(Jenkins.ADMINISTER) : item.hasPermission(Item.EXTENDED_READ);
    }

    /** Checks a field with what reads it later. */
    protected static FormValidation check(Item item, String value, Consumer<String> reader) {
        return mayLook(item) ? Checks.of(value, reader) : FormValidation.ok();
    }
}
