package io.jenkins.plugins.batchrelease.release;

/**
 * One line of the audit.
 *
 * @param at when, in milliseconds since the epoch
 * @param who who did it
 * @param where from where: the Jenkins build, or the process of the command line
 * @param what what happened, as a sentence in English
 * @param comment what the person said; may be empty
 * @param fact what the sentence tells, for machines
 */
public record AuditEntry(long at, Actor who, String where, String what, String comment, Fact fact) {
    public AuditEntry {
        comment = Comment.of(comment);
        fact = fact == null ? EarlierSentences.read(what) : fact;
    }

    /** Why, in English, where the sentence says so; else empty. */
    public String detail() {
        return fact.kind().detailIn(what);
    }

    public boolean tells(Happening happening) {
        return fact.kind() == happening;
    }

    /** Whether another entry is this one, though an earlier version may have written it back with its sentence alone. */
    boolean isSameAs(AuditEntry other) {
        return at == other.at
                && who.equals(other.who)
                && where.equals(other.where)
                && what.equals(other.what)
                && comment.equals(other.comment);
    }
}
