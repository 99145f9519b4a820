package io.jenkins.plugins.batchrelease.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.record.Json;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What Jenkins answered. */
record Answer(String request, int status, String body) {
    /** @throws AssertionError if it was refused */
    Answer ok() {
        if (status >= 400) {
            throw new AssertionError(request + ": " + status + " " + beginning());
        }
        return this;
    }

    JsonNode json() {
        try {
            return Json.mapper().readTree(ok().body);
        } catch (IOException broken) {
            throw new UncheckedIOException(request + " answered no JSON: " + beginning(), broken);
        }
    }

    private String beginning() {
        String text = body.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return text.length() > 600 ? text.substring(0, 600) + "..." : text;
    }
}
