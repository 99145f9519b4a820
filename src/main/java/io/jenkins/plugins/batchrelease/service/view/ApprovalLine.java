package io.jenkins.plugins.batchrelease.service.view;

import io.jenkins.plugins.batchrelease.release.Approval;

/**
 * One person's yes.
 *
 * @param who the person
 * @param at when, in milliseconds since the epoch
 * @param comment what they said; may be empty
 */
public record ApprovalLine(String who, long at, String comment) {
    static ApprovalLine of(Approval approval) {
        return new ApprovalLine(approval.who().id(), approval.at(), approval.comment());
    }
}
