package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.batchrelease.jenkins.rights.Rights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;

/** The clusters that jobs may name. */
@Extension
@Symbol("batchRelease")
public final class BatchReleaseConfiguration extends GlobalConfiguration implements StaplerProxy {
    private volatile List<ClusterDefinition> clusters = new ArrayList<>();
    private volatile boolean definedClustersOnly;
    /** Tells this Jenkins from others that drive releases in the same cluster; a root URL may be missing or change. */
    private String instance;

    public BatchReleaseConfiguration() {
        Rights.register();
        load();
    }

    public static BatchReleaseConfiguration get() {
        return ExtensionList.lookupSingleton(BatchReleaseConfiguration.class);
    }

    /** Its getters, which forms and JCasC need, are addresses, too: only for those who may see the configuration. */
    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.SYSTEM_READ);
        return this;
    }

    @Override
    public String getDisplayName() {
        return Messages.BatchReleaseConfiguration_displayName();
    }

    public List<ClusterDefinition> getClusters() {
        return List.copyOf(clusters);
    }

    /** @throws InvalidSetting if two have one name, or the settings of one contradict each other */
    @DataBoundSetter
    public void setClusters(List<ClusterDefinition> definitions) {
        List<ClusterDefinition> given = definitions == null ? new ArrayList<>() : new ArrayList<>(definitions);
        requireConsistent(given);
        clusters = given;
        save();
    }

    /** Whether pipelines may not bring credentials of their own. */
    public boolean isDefinedClustersOnly() {
        return definedClustersOnly;
    }

    @DataBoundSetter
    public void setDefinedClustersOnly(boolean value) {
        definedClustersOnly = value;
        save();
    }

    static void requireConsistent(List<ClusterDefinition> definitions) {
        Set<String> names = new HashSet<>();
        for (ClusterDefinition definition : definitions) {
            if (!names.add(definition.getName())) {
                throw new InvalidSetting(
                        "clusters", Messages.BatchReleaseConfiguration_nameTwice(definition.getName()));
            }
            definition.requireConsistent();
        }
    }

    /** An empty list is not in the form at all. */
    @Override
    public boolean configure(StaplerRequest2 request, JSONObject json) throws FormException {
        try {
            setClusters(request.bindJSONToList(ClusterDefinition.class, json.get("clusters")));
        } catch (RuntimeException | LinkageError failure) {
            Optional<InvalidSetting> complaint = complaint(failure);
            if (complaint.isEmpty()) {
                throw failure;
            }
            throw new FormException(
                    complaint.get().getMessage(), failure, complaint.get().field());
        }
        setDefinedClustersOnly(json.optBoolean("definedClustersOnly"));
        return true;
    }

    /** What binds a form wraps what setters complain about. */
    private static Optional<InvalidSetting> complaint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidSetting complaint) {
                return Optional.of(complaint);
            }
        }
        return Optional.empty();
    }

    public Optional<ClusterDefinition> find(String name) {
        return clusters.stream()
                .filter(cluster -> cluster.getName().equals(name))
                .findFirst();
    }

    /** For messages. */
    public String names() {
        return clusters.isEmpty()
                ? "none"
                : clusters.stream().map(ClusterDefinition::getName).collect(Collectors.joining(", "));
    }

    public synchronized String instance() {
        if (instance == null) {
            instance = UUID.randomUUID().toString();
            save();
        }
        return instance;
    }
}
