package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.util.FormValidation;
import java.util.function.Consumer;

/** Checks fields of forms with what reads them later. */
final class Checks {
    private Checks() {}

    /** Empty is fine; otherwise what the reader complains about. */
    static FormValidation of(String value, Consumer<String> reader) {
        if (value == null || value.isBlank()) {
            return FormValidation.ok();
        }
        try {
            reader.accept(value.strip());
            return FormValidation.ok();
        } catch (IllegalArgumentException complaint) {
            return FormValidation.error(complaint.getMessage());
        }
    }
}
