package io.jenkins.plugins.batchrelease.service.view;

import com.fasterxml.jackson.annotation.JsonValue;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of the audit tells, for those who want to translate it or to work with it. The state machine writes the
 * audit as sentences; they are in records that exist, so these patterns may be added to, not changed.
 */
public enum Happening {
    STARTED("started", "started"),
    PREPARED("prepared", "prepared, .*"),
    TAKEN_OVER("takenOver", "taken over"),
    BATCH_STARTED("batchStarted", "batch (\\d+) of (\\d+) started: (\\d+) of (\\d+) pods"),
    WENT_ON("wentOn", "goes on after hold"),
    RESIZED("resized", "replicas changed from (\\d+) to (\\d+);.*"),
    BATCH_READY("batchReady", "batch (\\d+) ready(?:;.*)?"),
    TRAFFIC_SWITCHED("trafficSwitched", "traffic of batch (\\d+) switched"),
    GATE_OPENED("gateOpened", "gate opened after batch (\\d+)"),
    APPROVED("approved", "approved batch (\\d+)"),
    REJECTED("rejected", "rejected batch (\\d+)"),
    HOLD_REQUESTED("holdRequested", "held"),
    HELD("held", "held: (?<detail>.*)"),
    POLICY_ROLLBACK("policyRollback", "rolling back by policy: (?<detail>.*)"),
    CONFIRMED("confirmed", "confirmed"),
    ROLLBACK_STARTED("rollbackStarted", "rollback started"),
    ROLLED_BACK("rolledBack", "rolled back"),
    RECORDED("recorded", "recorded as v(\\d+)"),
    /** Anything else: only the sentence tells. */
    OTHER("other", ".*");

    private final String word;
    private final Pattern pattern;

    Happening(String word, String pattern) {
        this.word = word;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    @JsonValue
    public String word() {
        return word;
    }

    static Happening of(AuditEntry entry) {
        for (Happening happening : values()) {
            if (happening.in(entry).matches()) {
                return happening;
            }
        }
        return OTHER;
    }

    Matcher in(AuditEntry entry) {
        return pattern.matcher(entry.what());
    }

    boolean hasDetail() {
        return this == HELD || this == POLICY_ROLLBACK;
    }
}
