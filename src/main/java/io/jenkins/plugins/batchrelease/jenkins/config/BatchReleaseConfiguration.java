package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import io.jenkins.plugins.batchrelease.jenkins.rights.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jenkins.model.GlobalConfiguration;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The clusters that jobs may name. */
@Extension
@Symbol("batchRelease")
public final class BatchReleaseConfiguration extends GlobalConfiguration {
    private List<ClusterDefinition> clusters = new ArrayList<>();
    /** Tells this Jenkins from others that drive releases in the same cluster; a root URL may be missing or change. */
    private String instance;

    public BatchReleaseConfiguration() {
        Rights.register();
        load();
    }

    public static BatchReleaseConfiguration get() {
        return ExtensionList.lookupSingleton(BatchReleaseConfiguration.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.BatchReleaseConfiguration_displayName();
    }

    public List<ClusterDefinition> getClusters() {
        return List.copyOf(clusters);
    }

    @DataBoundSetter
    public void setClusters(List<ClusterDefinition> definitions) {
        clusters = definitions == null ? new ArrayList<>() : new ArrayList<>(definitions);
        save();
    }

    /** An empty list is not in the form at all. */
    @Override
    public boolean configure(StaplerRequest2 request, JSONObject json) {
        setClusters(request.bindJSONToList(ClusterDefinition.class, json.get("clusters")));
        return true;
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
