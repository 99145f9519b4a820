package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.record.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** An answer to the page's script, or to a caller of REST. Never kept by a browser or a proxy. */
final class JsonAnswer implements HttpResponse {
    private final int status;
    private final String json;
    private final Optional<String> location;

    private JsonAnswer(int status, String json, Optional<String> location) {
        this.status = status;
        this.json = json;
        this.location = location;
    }

    private static JsonAnswer of(int status, Map<String, ?> fields) {
        return new JsonAnswer(status, Json.write(fields), Optional.empty());
    }

    static JsonAnswer ok(String json) {
        return new JsonAnswer(200, json, Optional.empty());
    }

    static JsonAnswer nothingNew() {
        return new JsonAnswer(204, "", Optional.empty());
    }

    /** Done, and the release is at rest. */
    static JsonAnswer done() {
        return of(200, Map.of("outcome", "done"));
    }

    /** Accepted; what becomes of it shows in the status. */
    static JsonAnswer underWay() {
        return of(202, Map.of("outcome", "underWay"));
    }

    /** @param path of the new release's page, under the root of Jenkins */
    static JsonAnswer started(String token, String path) {
        return new JsonAnswer(201, Json.write(Map.of("outcome", "started", "release", token)), Optional.of(path));
    }

    static JsonAnswer bad(BadParameter bad) {
        return of(400, Map.of("field", bad.field(), "message", bad.getMessage()));
    }

    static JsonAnswer refused(int status, String message) {
        return of(status, Map.of("message", message));
    }

    int status() {
        return status;
    }

    String json() {
        return json;
    }

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        location.ifPresent(path -> response.setHeader("Location", request.getContextPath() + "/" + path));
        if (!json.isEmpty()) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json);
        }
    }
}
