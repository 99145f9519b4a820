package io.jenkins.plugins.batchrelease.cli.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.record.Json;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks a page as its script does. */
final class Browser {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    Browser(String url) {
        this.url = url;
    }

    HttpResponse<String> get(String path) throws Exception {
        return ask(path).get(30, TimeUnit.SECONDS);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url).resolve(path));
    }

    CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode status() throws Exception {
        return json(get("/status"));
    }

    /** Follows from picture to picture until one is as wanted. */
    JsonNode follow(Predicate<JsonNode> wanted) throws Exception {
        JsonNode picture = status();
        for (int pictures = 0; pictures < 500; pictures++) {
            if (wanted.test(picture)) {
                return picture;
            }
            HttpResponse<String> next =
                    get("/status?after=" + picture.path("tag").asText());
            picture = next.statusCode() == 204 ? picture : json(next);
        }
        throw new AssertionError("Never got there; last: " + picture);
    }

    static JsonNode json(HttpResponse<String> response) throws Exception {
        if (response.statusCode() != 200) {
            throw new AssertionError(response + " " + response.body());
        }
        return Json.mapper().readTree(response.body());
    }

    /** A request with any Host, which the client of the JDK does not let us send. */
    String raw(String path, String host) throws IOException {
        URI there = URI.create(url);
        try (Socket socket = new Socket(there.getHost(), there.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
