package io.jenkins.plugins.batchrelease.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens to one object.
 *
 * @param object {@code StatefulSet/web}
 * @param action {@code create}, {@code change} or {@code keep}; of a hook, when it runs: {@code run before batch 1, 2}
 * @param fields the fields that change; values of Secrets are masked
 */
public record DocumentChange(String object, String action, List<FieldChange> fields) {
    private static final String RUN = "run before batch ";
    private static final String NEVER = "not run";

    public DocumentChange {
        fields = List.copyOf(fields);
    }

    /** A hook, which is there only while it runs. */
    public static DocumentChange hook(String object, List<Integer> batches, List<FieldChange> fields) {
        String when = batches.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new DocumentChange(object, batches.isEmpty() ? NEVER : RUN + when, fields);
    }

    /** In a sentence without its end: {@code create Service/web}, {@code run Job/migrate before batch 1}. */
    public String sentence() {
        return action.startsWith(RUN) ? "run " + object + action.substring("run".length()) : action + " " + object;
    }

    /** Whether the cluster gets the whole object: then the manifest says better than a list of fields what it is. */
    public boolean comesWhole() {
        return action.equals("create") || action.startsWith(RUN) || action.equals(NEVER);
    }
}
