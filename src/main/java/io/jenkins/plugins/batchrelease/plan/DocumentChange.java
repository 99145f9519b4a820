package io.jenkins.plugins.batchrelease.plan;

import java.util.List;

/**
 * What happens to one object.
 *
 * @param object {@code StatefulSet/web}
 * @param action {@code create}, {@code change} or {@code keep}
 * @param fields the fields that change; values of Secrets are masked
 */
public record DocumentChange(String object, String action, List<FieldChange> fields) {
    public DocumentChange {
        fields = List.copyOf(fields);
    }
}
