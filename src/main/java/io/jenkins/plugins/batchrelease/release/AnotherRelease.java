package io.jenkins.plugins.batchrelease.release;

/**
 * The record of a release is another release's by now: somebody gave the one up and started the other, or wrote it there. What
 * somebody asks of the one is not done to the other.
 */
public final class AnotherRelease extends RequestRefused {
    private static final long serialVersionUID = 1;
    /** For impediments: the kind in a word. */
    public static final String REASON = "another";

    /**
     * @param ours the release that is meant, as it is known here
     * @param there the one that its record tells of
     */
    public AnotherRelease(Release ours, Release there) {
        super("The record of release " + ours.key() + " is of another release now: " + there.phase() + ", started by "
                + there.audit().stream().findFirst().map(AuditEntry::where).orElse("somebody")
                + ". The one that is meant here was " + ours.phase() + ", batch " + ours.batch() + " of "
                + ours.schedule().size()
                + ", when it was seen last; nothing is done to the other one. Look at it: batch-release"
                + " status " + ours.key().name() + " -n " + ours.key().namespace()
                + ", and end it there with rollback or forget. To close the one that is meant here, give it up on its page in"
                + " Jenkins, which touches nothing in the cluster.");
    }
}
