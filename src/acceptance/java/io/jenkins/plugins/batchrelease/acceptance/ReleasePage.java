package io.jenkins.plugins.batchrelease.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The page of one release of a build, and its buttons. */
final class ReleasePage {
    private final Visitor admin;
    private final Build build;
    private final String token;

    ReleasePage(Visitor admin, Build build, String token) {
        this.admin = admin;
        this.build = build;
        this.token = token;
    }

    /** Relative to the root of Jenkins, with a slash at the end. */
    String path() {
        return build.path() + "batch-release/" + token + "/";
    }

    JsonNode state() {
        return admin.json(path() + "status");
    }

    JsonNode reaches(Predicate<JsonNode> wanted) {
        return await("the release at " + path())
                .atMost(Build.PATIENCE)
                .until(
                        () -> {
                            Answer answer = admin.get(path() + "status");
                            return answer.status() == 404 ? null : answer.json();
                        },
                        state -> state != null && wanted.test(state));
    }

    /** A button, pressed on what the page shows now. */
    Answer press(Visitor who, String verb, String comment) {
        return who.post(path() + verb, shown(state(), comment));
    }

    /** The fields that a button sends: what was shown, and what the person wrote. */
    static Map<String, String> shown(JsonNode state, String comment) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("batch", state.path("batch").asText());
        fields.put("planHash", state.path("planHash").asText());
        fields.put("comment", comment);
        return fields;
    }
}
