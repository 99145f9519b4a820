package io.jenkins.plugins.batchrelease.service.report;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that a report does not tell.
 *
 * @param code what is missing
 * @param container the container whose log it is; empty if it is not about a log
 * @param message why, in English
 */
public record ReportNote(Code code, String container, String message) {
    /** What a report lacks. */
    public enum Code {
        /** The pod is gone, or cannot be read now. */
        POD("pod"),
        /** The right to list events is missing. */
        EVENTS_FORBIDDEN("eventsForbidden"),
        EVENTS("events"),
        /** The right to get pods/log is missing. */
        LOG_FORBIDDEN("logForbidden"),
        LOG("log");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        @JsonValue
        public String word() {
            return word;
        }
    }
}
