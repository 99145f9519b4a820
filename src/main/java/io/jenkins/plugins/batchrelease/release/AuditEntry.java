package io.jenkins.plugins.batchrelease.release;

/**
 * One line of the audit.
 *
 * @param at when, in milliseconds since the epoch
 * @param who who did it
 * @param where from where: the Jenkins build, or the process of the command line
 * @param what what happened, in English
 * @param comment what the person said; may be empty
 */
public record AuditEntry(long at, Actor who, String where, String what, String comment) {}
