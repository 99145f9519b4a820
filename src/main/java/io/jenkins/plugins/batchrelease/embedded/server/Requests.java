package io.jenkins.plugins.batchrelease.embedded.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From HTTP to the terms of the API. */
final class Requests {

    private static final Map<Integer, String> REASONS = Map.of(
            400, "BadRequest",
            401, "Unauthorized",
            403, "Forbidden",
            404, "NotFound",
            409, "Conflict",
            410, "Expired",
            429, "TooManyRequests",
            500, "InternalError",
            503, "ServiceUnavailable",
            504, "Timeout");

    private Requests() {}

    static ApiRequest read(HttpServerRequest http, byte[] body) {
        MultiMap headers = http.headers();
        ApiCall call = new ApiCall(
                http.method().name(),
                http.uri(),
                Optional.ofNullable(headers.get("User-Agent")).orElse(""),
                ApiUser.of(Optional.ofNullable(headers.get("Authorization")))
                        .actingAs(Optional.ofNullable(headers.get("Impersonate-User"))));
        Map<String, List<String>> query = new HashMap<>();
        http.params().names().forEach(name -> query.put(name, http.params().getAll(name)));
        String type = Optional.ofNullable(headers.get("Content-Type")).orElse("");
        int parameters = type.indexOf(';');
        return new ApiRequest(
                call, path(http), query, (parameters < 0 ? type : type.substring(0, parameters)).trim(), body);
    }

    /** Decoded as a whole, as the servers of Go do it. */
    private static String path(HttpServerRequest http) {
        return URLDecoder.decode(http.path().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The reason a Status with this code usually gives. */
    static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }
}
