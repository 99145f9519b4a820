package io.jenkins.plugins.batchrelease.jenkins.config;

import java.util.function.Consumer;

/** A setting that cannot be used as it is. Thrown by setters, so that a form, JCasC and a script hear the same. */
public final class InvalidSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;

    /** @param complaint what was found, what is allowed, what to do */
    InvalidSetting(String field, String complaint) {
        super(field + ": " + complaint);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The text, if what reads it later has no complaint; empty is fine. */
    static String checked(String field, String text, Consumer<String> reader) {
        if (!text.isEmpty()) {
            try {
                reader.accept(text);
            } catch (IllegalArgumentException complaint) {
                throw new InvalidSetting(field, complaint.getMessage());
            }
        }
        return text;
    }
}
