package io.jenkins.plugins.batchrelease.jenkins.config;

import hudson.util.FormValidation;
import java.util.List;
import java.util.function.Consumer;
import jenkins.model.Jenkins;

/** Checks a field of the global configuration with what reads it later. For administrators only. */
final class FieldCheck {
    private FieldCheck() {}

    /** Empty is fine. */
    static FormValidation of(String value, Consumer<String> reader) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        String text = Texts.of(value);
        return text.isEmpty() ? FormValidation.ok() : tried(() -> reader.accept(text));
    }

    /** Every entry of a list that was typed into one field. */
    static FormValidation ofList(String value, Consumer<String> reader) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return tried(
                () -> Texts.list(value == null ? List.of() : List.of(value)).forEach(reader));
    }

    private static FormValidation tried(Runnable reading) {
        try {
            reading.run();
            return FormValidation.ok();
        } catch (IllegalArgumentException complaint) {
            return FormValidation.error(complaint.getMessage());
        }
    }
}
