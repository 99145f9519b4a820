package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.batchrelease.jenkins.limit.JobPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A cluster that jobs name and only an administrator defines. Setters complain about what cannot be used. */
public final class ClusterDefinition extends AbstractDescribableImpl<ClusterDefinition> {
    private final String name;
    private String credentialsId = "";
    private boolean inCluster;
    private String server = "";
    private String caCertificate = "";
    private boolean skipTlsVerify;
    private String namespace = "";
    private List<String> namespaces = new ArrayList<>();
    private List<String> jobs = new ArrayList<>();
    private ClusterPolicy policy;
    /** Not saved: what was saved had none. */
    private transient Complaints complaints = new Complaints();

    @DataBoundConstructor
    public ClusterDefinition(String name) {
        String given = Texts.of(name);
        if (given.isEmpty()) {
            throw new InvalidSetting("name", Messages.ClusterDefinition_nameMissing());
        }
        this.name = InvalidSetting.checked("name", given, Names::checkCluster);
    }

    public String getName() {
        return name;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(String value) {
        credentialsId = Texts.of(value);
    }

    /** Whether it is the cluster the controller itself runs in, spoken to as the controller's own service account. */
    public boolean isInCluster() {
        return inCluster;
    }

    @DataBoundSetter
    public void setInCluster(boolean value) {
        inCluster = value;
    }

    public String getServer() {
        return server;
    }

    @DataBoundSetter
    public void setServer(String value) {
        server = complaints.about("server", () -> {
            if (!ServerAddress.check(value)) {
                throw new InvalidSetting("server", Messages.ClusterDefinition_serverNotHttps());
            }
            return Texts.of(value);
        });
    }

    public String getCaCertificate() {
        return caCertificate;
    }

    @DataBoundSetter
    public void setCaCertificate(String value) {
        caCertificate = complaints.about(
                "caCertificate", () -> InvalidSetting.checked("caCertificate", Texts.of(value), Certificates::check));
    }

    /** Whether any certificate of the server is taken: whoever stands on the way can read and change everything. */
    public boolean isSkipTlsVerify() {
        return skipTlsVerify;
    }

    @DataBoundSetter
    public void setSkipTlsVerify(boolean value) {
        skipTlsVerify = value;
    }

    /** Where releases live if a pipeline does not say. */
    public String getNamespace() {
        return namespace;
    }

    @DataBoundSetter
    public void setNamespace(String value) {
        namespace = complaints.about(
                "namespace", () -> InvalidSetting.checked("namespace", Texts.of(value), Names::checkNamespace));
    }

    /** Where jobs may do and see anything; empty for everywhere. */
    public List<String> getNamespaces() {
        return List.copyOf(namespaces);
    }

    /** For the form. */
    public String getNamespacesText() {
        return String.join("\n", namespaces);
    }

    @DataBoundSetter
    public void setNamespaces(List<String> values) {
        namespaces = complaints.about("namespaces", () -> Texts.checked("namespaces", values, Names::checkNamespace));
    }

    /** Full names of the jobs that may use it, or patterns; empty for all. */
    public List<String> getJobs() {
        return List.copyOf(jobs);
    }

    /** For the form. */
    public String getJobsText() {
        return String.join("\n", jobs);
    }

    @DataBoundSetter
    public void setJobs(List<String> values) {
        jobs = complaints.about("jobs", () -> Texts.checked("jobs", values, JobPattern::parse));
    }

    /** Null if releases keep to no more than their pipelines say: that is what the form and JCasC expect. */
    public ClusterPolicy getPolicy() {
        return policy;
    }

    @DataBoundSetter
    public void setPolicy(ClusterPolicy value) {
        policy = value;
    }

    /** Not a property of the form. */
    public boolean allowsNamespace(String other) {
        return namespaces.isEmpty() || namespaces.contains(other);
    }

    /** Not a property of the form. */
    public boolean allowsJob(String fullName) {
        return jobs.isEmpty() || jobs.stream().map(JobPattern::parse).anyMatch(pattern -> pattern.matches(fullName));
    }

    /**
     * Complains about what could not be set, and about what each field alone does not show.
     *
     * @throws InvalidSetting naming the field and the cluster
     */
    public void requireConsistent() {
        complaints.requireNone();
        if (policy != null) {
            policy.requireConsistent();
        }
        boolean otherWay = !credentialsId.isEmpty() || !server.isEmpty() || !caCertificate.isEmpty() || skipTlsVerify;
        if (inCluster && otherWay) {
            throw new InvalidSetting("inCluster", Messages.ClusterDefinition_inClusterAlone(name));
        }
        if (!namespace.isEmpty() && !allowsNamespace(namespace)) {
            throw new InvalidSetting("namespace", Messages.ClusterDefinition_namespaceNotAllowed(name, namespace));
        }
        if (skipTlsVerify && !caCertificate.isEmpty()) {
            throw new InvalidSetting("skipTlsVerify", Messages.ClusterDefinition_skipOrTrust(name));
        }
    }

    /** A file of an earlier build may lack what this one adds. */
    private Object readResolve() {
        complaints = new Complaints();
        credentialsId = Texts.of(credentialsId);
        server = Texts.of(server);
        caCertificate = Texts.of(caCertificate);
        namespace = Texts.of(namespace);
        namespaces = Texts.list(namespaces);
        jobs = Texts.list(jobs);
        return this;
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

        /** A job that may use the credentials itself needs no cluster of ours, and keeps to no rule of it. */
        @POST
        public FormValidation doCheckCredentialsId(@QueryParameter String value, @QueryParameter String server) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return TopCredentials.find(Texts.of(value), Texts.of(server))
                    .filter(TopCredentials::isOpenToJobs)
                    .map(found -> FormValidation.warning(Messages.ClusterDefinition_credentialsGlobal(found.getId())))
                    .orElseGet(FormValidation::ok);
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Texts.of(value).isEmpty()
                    ? FormValidation.error(Messages.ClusterDefinition_nameMissing())
                    : FieldCheck.of(value, Names::checkCluster);
        }

        @POST
        public FormValidation doCheckServer(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return ServerAddress.check(value)
                    ? FormValidation.ok()
                    : FormValidation.error(Messages.ClusterDefinition_serverNotHttps());
        }

        @POST
        public FormValidation doCheckCaCertificate(@QueryParameter String value) {
            FormValidation readable = FieldCheck.of(value, Certificates::check);
            if (readable.kind != FormValidation.Kind.OK || Texts.of(value).isEmpty()) {
                return readable;
            }
            return Certificates.expired(value, Instant.now())
                    .map(end -> FormValidation.warning(Messages.ClusterDefinition_caExpired(end)))
                    .orElse(readable);
        }

        @POST
        public FormValidation doCheckSkipTlsVerify(@QueryParameter boolean value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value ? FormValidation.warning(Messages.ClusterDefinition_skipTlsVerify()) : FormValidation.ok();
        }

        @POST
        public FormValidation doCheckInCluster(@QueryParameter boolean value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value ? FormValidation.warning(Messages.ClusterDefinition_inCluster()) : FormValidation.ok();
        }

        @POST
        public FormValidation doCheckNamespace(@QueryParameter String value) {
            return FieldCheck.of(value, Names::checkNamespace);
        }

        @POST
        public FormValidation doCheckNamespaces(@QueryParameter String value) {
            return FieldCheck.ofList(value, Names::checkNamespace);
        }

        @POST
        public FormValidation doCheckJobs(@QueryParameter String value) {
            return FieldCheck.ofList(value, JobPattern::parse);
        }

        /**
         * Tries what stands in the form. Credentials go where an administrator has typed them to go, so nobody else may
         * ask, and no page of another site can make an administrator ask.
         */
        @POST
        public FormValidation doTestConnection(
                @QueryParameter String name,
                @QueryParameter String credentialsId,
                @QueryParameter boolean inCluster,
                @QueryParameter String server,
                @QueryParameter String caCertificate,
                @QueryParameter boolean skipTlsVerify,
                @QueryParameter String namespace,
                @QueryParameter String namespaces) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            try {
                ClusterDefinition typed = new ClusterDefinition(name);
                typed.setCredentialsId(credentialsId);
                typed.setInCluster(inCluster);
                typed.setServer(server);
                typed.setCaCertificate(caCertificate);
                typed.setSkipTlsVerify(skipTlsVerify);
                typed.setNamespace(namespace);
                typed.setNamespaces(namespaces == null ? List.of() : List.of(namespaces));
                typed.requireConsistent();
                return ExtensionList.lookupFirst(ConnectionTest.class).test(typed);
            } catch (InvalidSetting complaint) {
                return FormValidation.error(complaint.getMessage());
            }
        }
    }
}
