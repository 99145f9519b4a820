package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.record.Json;
import java.io.IOException;
import java.util.Map;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** An answer to the page's script, or to a caller of REST. Never kept by a browser or a proxy. */
final class JsonAnswer implements HttpResponse {
    private final int status;
    private final String json;

    private JsonAnswer(int status, String json) {
        this.status = status;
        this.json = json;
    }

    static JsonAnswer ok(String json) {
        return new JsonAnswer(200, json);
    }

    static JsonAnswer nothingNew() {
        return new JsonAnswer(204, "");
    }

    static JsonAnswer refused(int status, String message) {
        return new JsonAnswer(status, Json.write(Map.of("message", message)));
    }

    static RuntimeException forbidden(String message) {
        return HttpResponses.wrap(refused(403, message));
    }

    @Override
    public void generateResponse(StaplerRequest2 request, StaplerResponse2 response, Object node) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!json.isEmpty()) {
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter().write(json);
        }
    }
}
