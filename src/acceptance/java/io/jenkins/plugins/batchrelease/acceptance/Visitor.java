package io.jenkins.plugins.batchrelease.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody who talks to Jenkins through REST, in a session of their own. Paths are relative to the root of Jenkins. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI root;
    private final Person who;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Visitor(URI root, Person who) {
        this.root = root;
        this.who = who;
    }

    Person who() {
        return who;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    JsonNode json(String path) {
        return get(path).json();
    }

    /** As a form is sent, with a crumb. */
    Answer post(String path, Map<String, String> fields) {
        return send(withCrumb(form(path, fields)));
    }

    Answer postXml(String path, String xml) {
        return send(withCrumb(
                request(path).header("Content-Type", "application/xml").POST(BodyPublishers.ofString(xml))));
    }

    /** As another site would make a browser send it. */
    Answer postWithoutCrumb(String path, Map<String, String> fields) {
        return send(form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder withCrumb(HttpRequest.Builder request) {
        if (!who.isToken()) {
            crumb().ifPresent(crumb -> request.header(
                    crumb.path("crumbRequestField").asText(),
                    crumb.path("crumb").asText()));
        }
        return request;
    }

    private Optional<JsonNode> crumb() {
        Answer answer = get("crumbIssuer/api/json");
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.json());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", who.authorization());
    }

    private Answer send(HttpRequest.Builder prepared) {
        HttpRequest request = prepared.build();
        String what = who + " " + request.method() + " " + request.uri();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(what, response.statusCode(), response.body());
        } catch (IOException away) {
            throw new UncheckedIOException(what, away);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what, end);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
