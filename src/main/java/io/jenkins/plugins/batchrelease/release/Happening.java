package io.jenkins.plugins.batchrelease.release;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What a line of the audit tells, for those who want to translate it or to work with it. Its sentence in English stands in
 * records, too, for people and for earlier versions of this software: once released, a sentence stays.
 */
public enum Happening {
    STARTED("started", "started"),
    PREPARED("prepared", "prepared, no pod moved"),
    TAKEN_OVER("takenOver", "taken over"),
    /** Numbers: the batch, of how many; its target, of how many pods. */
    BATCH_STARTED("batchStarted", "batch %d of %d started: %d of %d pods"),
    WENT_ON("wentOn", "goes on after hold"),
    /** Number: how many images. */
    PRE_PULL_STARTED("prePullStarted", "pulling ahead, images: %d"),
    /** Numbers: pulls that succeeded, of how many. */
    PRE_PULLED("prePulled", "pulled ahead: %d of %d pulls succeeded"),
    /** Its sentence ends with why. */
    PRE_PULL_SKIPPED("prePullSkipped", "not pulled ahead, pods pull for themselves: "),
    /** Number: the batch that waits for it. Its sentence ends with the hook. The same holds for the one that follows. */
    HOOK_STARTED("hookStarted", "hook started: "),
    HOOK_DONE("hookDone", "hook done: "),
    /** Numbers: replicas before and after. */
    RESIZED("resized", "replicas changed from %d to %d; batches computed anew"),
    /** Number: the batch. The same holds for all that follow up to the rejection. */
    BATCH_READY("batchReady", "batch %d ready"),
    TRAFFIC_SWITCHED("trafficSwitched", "traffic of batch %d switched"),
    /** Number: the batch, which is the last one. The same holds for the one that follows. */
    OTHERS_WRITTEN("othersWritten", "other workloads written with batch %d"),
    SERVICES_WRITTEN("servicesWritten", "Services that find only new pods written with batch %d"),
    GATE_OPENED("gateOpened", "gate opened after batch %d"),
    APPROVED("approved", "approved batch %d"),
    REJECTED("rejected", "rejected batch %d"),
    /** The same for the gate before the first batch. */
    GATE_BEFORE("gateBefore", "gate opened before the first batch"),
    APPROVED_BEFORE("approvedBefore", "approved the start"),
    REJECTED_BEFORE("rejectedBefore", "rejected the start"),
    /** Number: the batch the gate stands after, 0 for the one before the first. */
    GATE_RULES("gateRules", "more is asked at gate %d; approvals given before do not count"),
    /** Number: as before. Somebody at the command line went past it; the comment says why. */
    WITHOUT_APPROVAL("withoutApproval", "WITHOUT APPROVAL past gate %d"),
    /** Numbers: pods of the new version, of how many; the batch, and how many it let move. */
    AHEAD("ahead", "%d of %d pods run the new version, because the workload grew; batch %d moved %d"),
    /** Numbers: pods of the new version, of how many; the batch that they count for. */
    DRIFT_TAKEN_OVER("driftTakenOver", "goes on from what another hand did: %d of %d pods count as batch %d"),
    /** Somebody gave it up. */
    FORGOTTEN("forgotten", "given up; the cluster stays as it is"),
    /** Somebody wanted it held. */
    HOLD_REQUESTED("holdRequested", "held"),
    /** Something went wrong, and a person has to look. */
    HELD("held", "held: "),
    /** Something went wrong, and the policy is to go back. */
    POLICY_ROLLBACK("policyRollback", "rolling back by policy: "),
    CONFIRMED("confirmed", "confirmed"),
    ROLLBACK_STARTED("rollbackStarted", "rollback started"),
    ROLLED_BACK("rolledBack", "rolled back"),
    /** Number: N of vN. */
    RECORDED("recorded", "recorded as v%d"),
    /** Another hand deleted the record. */
    RECORD_LOST("recordLost", "the record was deleted by another hand, and is written anew"),
    /** Anything else, a later version's words among it: only the sentence tells. */
    @JsonEnumDefaultValue
    OTHER("other", "");

    private final String word;
    private final String sentence;

    Happening(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    @JsonValue
    public String word() {
        return word;
    }

    String sentence(List<Integer> numbers) {
        return String.format(Locale.ROOT, sentence, numbers.toArray());
    }

    String sentence(Problem why) {
        return sentence + why.message();
    }

    /** A sentence that ends with what it is about. */
    String sentence(String what) {
        return sentence + what;
    }

    /** Whether its sentence ends with why, or with what it is about. */
    boolean hasDetail() {
        return switch (this) {
            case HELD, POLICY_ROLLBACK, PRE_PULL_SKIPPED, HOOK_STARTED, HOOK_DONE -> true;
            default -> false;
        };
    }

    /** The part of its sentence that says so; empty if it says no such thing. */
    String detailIn(String written) {
        return hasDetail() && written.startsWith(sentence) ? written.substring(sentence.length()) : "";
    }
}
