package io.jenkins.plugins.batchrelease.release;

import java.util.Map;
import java.util.Optional;

/**
 * Why a release is held, and where it goes on. The message is in English; reason and details say the same for those who
 * translate:
 *
 * <table>
 * <caption>Reasons and their details</caption>
 * <tr><td>{@code rejected}</td><td>batch, who, comment</td></tr>
 * <tr><td>{@code undecided}</td><td>batch</td></tr>
 * <tr><td>{@code requested}</td><td>who, comment</td></tr>
 * <tr><td>{@code drift}</td><td>workload, found, expected; field, fields, takeable,
 *     manager and at, if they are known; pods, allowed, and else both are revisions; or missing: objects</td></tr>
 * <tr><td>{@code deadline}</td><td>workload, seconds, available, wanted; pod, if one is not ready</td></tr>
 * <tr><td>{@code documents}</td><td>object</td></tr>
 * <tr><td>{@code hookFailed}, {@code hookLate}, {@code hookGone}</td>
 *     <td>hook, object, uid, batch; words, if the cluster said why; pod, if one tells why; seconds, if it was late</td></tr>
 * <tr><td>the kubelet's or scheduler's word, for example {@code CrashLoopBackOff}</td>
 *     <td>workload, pod, container, words, images</td></tr>
 * <tr><td>{@code record}, {@code forbidden}, {@code invalid} and other refusals of the API server</td><td>words</td></tr>
 * </table>
 *
 * @param reason a short machine-readable word
 * @param message for people: what happened to which object, and what they can do
 * @param from the phase it was held in
 * @param at when, in milliseconds since the epoch
 * @param details what the message says, by name; empty in records of earlier versions
 */
public record Hold(String reason, String message, Phase from, long at, Map<String, String> details) {
    /** Somebody said no at a gate. */
    public static final String REJECTED = "rejected";
    /** Nobody decided at a gate in the time that the pipeline gave people to. */
    public static final String UNDECIDED = "undecided";
    /** Another hand changed what the release relies on. */
    public static final String DRIFT = "drift";
    /** Another hand changed a document that waits for the first batch. */
    public static final String DOCUMENTS = "documents";
    /** Name of the detail that says whether people may take over what is there. */
    public static final String TAKEABLE = "takeable";
    /** Name of the detail that says which pod it is about. */
    public static final String POD = "pod";

    public Hold {
        details = details == null ? Map.of() : Map.copyOf(details);
    }

    /** Whether people may go on from what another hand made of the workload: no more than numbers and its identity differ. */
    public boolean canBeTakenOver() {
        return reason.equals(DRIFT) && "true".equals(details.get(TAKEABLE));
    }

    /** Whether it stops the way back to what ran before: going on is going back then. */
    public boolean stopsTheWayBack() {
        return from == Phase.ROLLING_BACK;
    }

    /** The pod that it is about, if it is about one. */
    public Optional<String> pod() {
        return Optional.ofNullable(details.get(POD));
    }
}
