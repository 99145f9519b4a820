package io.jenkins.plugins.batchrelease.jenkins.build;

/** A yes that was given in Jenkins. On disk before the release knows of it, so that none is lost. */
public final class KeptApproval {
    private final String user;
    private final String comment;

    public KeptApproval(String user, String comment) {
        this.user = user;
        this.comment = comment;
    }

    public String user() {
        return user;
    }

    public String comment() {
        return comment;
    }
}
