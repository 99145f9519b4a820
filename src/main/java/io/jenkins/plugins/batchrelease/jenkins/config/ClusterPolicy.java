package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.batchrelease.jenkins.limit.FirstBatch;
import io.jenkins.plugins.batchrelease.jenkins.limit.Freezes;
import io.jenkins.plugins.batchrelease.manifest.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What every release in a cluster has to keep to, whatever a pipeline says. */
public final class ClusterPolicy extends AbstractDescribableImpl<ClusterPolicy> {
    private static final int MOST_APPROVALS = 20;

    private List<String> approvers = new ArrayList<>();
    private int approvals;
    private boolean selfApproval = true;
    private String largestFirstBatch = "";
    private List<String> documentKinds = new ArrayList<>();
    private List<Freeze> freezes = new ArrayList<>();
    /** Not saved: what was saved had none. */
    private transient Complaints complaints = new Complaints();

    @DataBoundConstructor
    public ClusterPolicy() {}

    /** Users and groups. */
    public List<String> getApprovers() {
        return List.copyOf(approvers);
    }

    /** For the form. */
    public String getApproversText() {
        return String.join("\n", approvers);
    }

    @DataBoundSetter
    public void setApprovers(List<String> values) {
        approvers = Texts.list(values);
    }

    /** How many distinct people approve after every batch, at least; 0 leaves it to the pipeline. */
    public int getApprovals() {
        return approvals;
    }

    @DataBoundSetter
    public void setApprovals(int value) {
        approvals = complaints.about("approvals", () -> {
            if (value < 0 || value > MOST_APPROVALS) {
                throw new InvalidSetting("approvals", Messages.ClusterPolicy_approvals(value, MOST_APPROVALS));
            }
            return value;
        });
    }

    /** Whether who started the build may approve. */
    public boolean isSelfApproval() {
        return selfApproval;
    }

    @DataBoundSetter
    public void setSelfApproval(boolean value) {
        selfApproval = value;
    }

    /** {@code 1} or {@code 10%}; empty for any size. */
    public String getLargestFirstBatch() {
        return largestFirstBatch;
    }

    @DataBoundSetter
    public void setLargestFirstBatch(String value) {
        largestFirstBatch = complaints.about(
                "largestFirstBatch",
                () -> InvalidSetting.checked("largestFirstBatch", Texts.of(value), FirstBatch::parse));
    }

    /** Kinds of documents that a manifest may hold beside its workload; empty for any. */
    public List<String> getDocumentKinds() {
        return List.copyOf(documentKinds);
    }

    /** For the form. */
    public String getDocumentKindsText() {
        return String.join("\n", documentKinds);
    }

    @DataBoundSetter
    public void setDocumentKinds(List<String> values) {
        documentKinds = complaints.about(
                "documentKinds", () -> Texts.checked("documentKinds", values, ClusterPolicy::requireKind));
    }

    /** {@code ConfigMap}, or a kind and its group: {@code VirtualService.networking.istio.io}. */
    private static void requireKind(String kind) {
        int dot = kind.indexOf('.');
        NameForm.KIND.require("kind", dot < 0 ? kind : kind.substring(0, dot));
        if (dot >= 0) {
            NameForm.SUBDOMAIN.require("group", kind.substring(dot + 1));
        }
    }

    public List<Freeze> getFreezes() {
        return List.copyOf(freezes);
    }

    @DataBoundSetter
    public void setFreezes(List<Freeze> values) {
        freezes = complaints.about("freezes", () -> {
            List<Freeze> given = values == null ? new ArrayList<>() : new ArrayList<>(values);
            given.forEach(Freeze::requireConsistent);
            return given;
        });
    }

    /** Complains about what could not be set. */
    void requireConsistent() {
        complaints.requireNone();
    }

    /** How many people have to approve: who names approvers wants one of them to. Not a property of the form. */
    public int requiredApprovals() {
        return Math.max(approvals, approvers.isEmpty() ? 0 : 1);
    }

    /** Not a property of the form. */
    public Optional<FirstBatch> firstBatch() {
        return largestFirstBatch.isEmpty() ? Optional.empty() : Optional.of(FirstBatch.parse(largestFirstBatch));
    }

    /** Not a property of the form. */
    public Freezes windows() {
        return new Freezes(freezes.stream().map(Freeze::entry).toList());
    }

    /** A file of an earlier build may lack what this one adds. */
    private Object readResolve() {
        complaints = new Complaints();
        approvers = Texts.list(approvers);
        largestFirstBatch = Texts.of(largestFirstBatch);
        documentKinds = Texts.list(documentKinds);
        freezes = freezes == null ? new ArrayList<>() : freezes;
        return this;
    }

    /** The form. */
    @Extension
    @Symbol("policy")
    public static final class DescriptorImpl extends Descriptor<ClusterPolicy> {
        @Override
        public String getDisplayName() {
            return Messages.ClusterPolicy_displayName();
        }

        @POST
        public FormValidation doCheckApprovals(@QueryParameter String value) {
            return FieldCheck.of(value, DescriptorImpl::readApprovals);
        }

        private static void readApprovals(String value) {
            try {
                new ClusterPolicy().setApprovals(Integer.parseInt(value));
            } catch (NumberFormatException unreadable) {
                throw new IllegalArgumentException(Messages.ClusterPolicy_approvals(value, MOST_APPROVALS));
            }
        }

        @POST
        public FormValidation doCheckLargestFirstBatch(@QueryParameter String value) {
            return FieldCheck.of(value, FirstBatch::parse);
        }
    }
}
