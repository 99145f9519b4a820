package io.jenkins.plugins.batchrelease.manifest;

/**
 * The workload that a release brings to a new version.
 *
 * @param apiVersion for instance {@code apps/v1}
 * @param kind for instance {@code StatefulSet}
 * @param name as in {@code metadata.name}
 */
public record WorkloadRef(String apiVersion, String kind, String name) {
    /** @throws InvalidName if no workload can be called that */
    public WorkloadRef {
        NameForm.API_VERSION.require("apiVersion", apiVersion);
        NameForm.KIND.require("kind", kind);
        NameForm.SUBDOMAIN.require("name of a " + kind, name);
    }

    /** The workload that a document describes. */
    public static WorkloadRef of(ManifestDocument document) {
        return new WorkloadRef(document.apiVersion(), document.kind(), document.name());
    }

    /** Whether a document is about it. */
    public boolean isDescribedBy(ManifestDocument document) {
        return document.describes(group(), kind, name);
    }

    /** Whether it is the same object, in whichever version of its API. */
    public boolean isSameObjectAs(WorkloadRef other) {
        return group().equals(other.group()) && kind.equals(other.kind) && name.equals(other.name);
    }

    private String group() {
        return new DocumentRef(apiVersion, kind, name).group();
    }

    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
