package io.jenkins.plugins.batchrelease.jenkins.build;

/** A yes that was given in Jenkins. On disk before the release knows of it, so that none is lost. */
public final class KeptApproval {
    private final String user;
    private final String comment;
    /** Null in builds of earlier versions. */
    private final String rules;

    /** @param rules what was asked of approvers when it was given: if more is asked since, it does not count */
    public KeptApproval(String user, String comment, String rules) {
        this.user = user;
        this.comment = comment;
        this.rules = rules;
    }

    public String user() {
        return user;
    }

    public String comment() {
        return comment;
    }

    public String rules() {
        return rules == null ? "" : rules;
    }
}
