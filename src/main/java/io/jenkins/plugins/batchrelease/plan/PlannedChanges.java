package io.jenkins.plugins.batchrelease.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What a release changes, as it was shown before it started: kept with the release for those who look later.
 *
 * @param planHash the plan it belongs to
 * @param documents what happens to each object; values that may be secret are masked
 * @param omitted how many fields were left out because there were too many to keep
 */
public record PlannedChanges(String planHash, List<DocumentChange> documents, int omitted) {
    /** More than anybody reads. What is beyond is counted, so that nobody takes the rest for all. */
    static final int MOST_FIELDS = 500;

    public PlannedChanges {
        documents = List.copyOf(documents);
    }

    /** The changes of a plan, cut to what is kept. Every object stays, if need be without its fields. */
    public static PlannedChanges of(String planHash, List<DocumentChange> documents) {
        List<DocumentChange> kept = new ArrayList<>();
        int room = MOST_FIELDS;
        int omitted = 0;
        for (DocumentChange document : documents) {
            List<FieldChange> fields = document.fields();
            int fitting = Math.min(room, fields.size());
            kept.add(new DocumentChange(document.object(), document.action(), fields.subList(0, fitting)));
            room -= fitting;
            omitted += fields.size() - fitting;
        }
        return new PlannedChanges(planHash, kept, omitted);
    }
}
