package io.jenkins.plugins.batchrelease.embedded.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the API.
 *
 * @param path without query
 * @param mediaType of the body, without parameters; empty if there is none
 */
public record ApiRequest(ApiCall call, String path, Map<String, List<String>> query, String mediaType, byte[] body) {

    public String method() {
        return call.method();
    }

    public Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    public boolean flag(String name) {
        return query(name)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    /** Whoever is recorded as owner of the fields this request sets. */
    public String fieldManager() {
        return query("fieldManager").orElseGet(() -> {
            String agent = call.userAgent();
            int slash = agent.indexOf('/');
            return slash < 0 ? agent : agent.substring(0, slash);
        });
    }
}
