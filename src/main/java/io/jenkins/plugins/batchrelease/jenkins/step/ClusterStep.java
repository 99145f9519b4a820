package io.jenkins.plugins.batchrelease.jenkins.step;

import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import java.io.Serializable;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.kohsuke.stapler.DataBoundSetter;

/** What every step may say: which cluster, and which release of it. Inside a body, or with one open release, nothing. */
public abstract class ClusterStep extends Step implements Serializable {
    private static final long serialVersionUID = 1;

    private String cluster = "";
    private String credentialsId = "";
    private String server = "";
    private String caCertificate = "";
    private String namespace = "";
    private String name = "";

    public final String getCluster() {
        return cluster;
    }

    @DataBoundSetter
    public final void setCluster(String value) {
        cluster = text(value);
    }

    public final String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public final void setCredentialsId(String value) {
        credentialsId = text(value);
    }

    public final String getServer() {
        return server;
    }

    @DataBoundSetter
    public final void setServer(String value) {
        server = text(value);
    }

    public final String getCaCertificate() {
        return caCertificate;
    }

    @DataBoundSetter
    public final void setCaCertificate(String value) {
        caCertificate = text(value);
    }

    public final String getNamespace() {
        return namespace;
    }

    @DataBoundSetter
    public final void setNamespace(String value) {
        namespace = text(value);
    }

    public final String getName() {
        return name;
    }

    @DataBoundSetter
    public final void setName(String value) {
        name = text(value);
    }

    /** How to reach the cluster. Not a property of the form. */
    public final ClusterChoice clusterChoice() {
        return new ClusterChoice(cluster, credentialsId, server, caCertificate);
    }

    /** An empty field of a form is what was not said. */
    protected static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** A list of a form that has not arrived yet chooses nothing: that is the usual. */
    protected static String chosen(String value, String usual) {
        return text(value).isEmpty() ? usual : text(value);
    }
}
