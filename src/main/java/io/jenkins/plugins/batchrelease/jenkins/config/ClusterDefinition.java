package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A cluster that jobs name and only an administrator defines. */
public final class ClusterDefinition extends AbstractDescribableImpl<ClusterDefinition> {
    private final String name;
    private String credentialsId = "";
    private String server = "";
    private String caCertificate = "";
    private String namespace = "";

    @DataBoundConstructor
    public ClusterDefinition(String name) {
        this.name = Util.fixNull(name).strip();
    }

    public String getName() {
        return name;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String value) {
        credentialsId = Util.fixNull(value).strip();
    }

    public String getServer() {
        return server;
    }

    @DataBoundSetter
    public void setServer(String value) {
        server = Util.fixNull(value).strip();
    }

    public String getCaCertificate() {
        return caCertificate;
    }

    @DataBoundSetter
    public void setCaCertificate(String value) {
        caCertificate = Util.fixNull(value).strip();
    }

    public String getNamespace() {
        return namespace;
    }

    @DataBoundSetter
    public void setNamespace(String value) {
        namespace = Util.fixNull(value).strip();
    }

    /** The form. */
    @Extension
    @Symbol("cluster")
    public static final class DescriptorImpl extends Descriptor<ClusterDefinition> {
        @Override
        public String getDisplayName() {
            return Messages.ClusterDefinition_displayName();
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            return Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                    ? CredentialsChoices.atTheTop(credentialsId)
                    : CredentialsChoices.onlyCurrent(credentialsId);
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Util.fixEmptyAndTrim(value) == null
                    ? FormValidation.error(Messages.ClusterDefinition_nameMissing())
                    : FormValidation.ok();
        }

        @POST
        public FormValidation doCheckServer(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return ServerAddress.check(value)
                    ? FormValidation.ok()
                    : FormValidation.error(Messages.ClusterDefinition_serverNotHttps());
        }
    }
}
