package io.jenkins.plugins.batchrelease.embedded.server;

import java.util.Optional;

/**
 * Who sent a request. There is no authentication: the bearer token is the name.
 *
 * @param internal one of the cluster's own parts (controllers, kubelet); rights and the request log do not concern it
 */
public record ApiUser(String name, boolean internal) {

    /** Token of the embedded controllers and the embedded kubelet. */
    public static final String INTERNAL_TOKEN = "system:embedded";

    private static final ApiUser NOBODY_IN_PARTICULAR = new ApiUser(Rights.ADMINISTRATOR, false);

    /** Only the administrator may act as others; anybody else stays nobody, which has no rights. */
    ApiUser actingAs(Optional<String> other) {
        return other.map(user -> new ApiUser(name.equals(Rights.ADMINISTRATOR) ? user : "", false))
                .orElse(this);
    }

    static ApiUser of(Optional<String> authorization) {
        return authorization
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()).trim())
                .map(token -> new ApiUser(token, token.equals(INTERNAL_TOKEN)))
                .orElse(NOBODY_IN_PARTICULAR);
    }
}
