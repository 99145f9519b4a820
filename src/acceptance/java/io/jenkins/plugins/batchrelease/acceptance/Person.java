package io.jenkins.plugins.batchrelease.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Somebody with an account.
 *
 * @param secret a password, or an API token
 * @param isToken whether it is a token: Jenkins asks who has one for no crumb
 */
record Person(String id, String secret, boolean isToken) {
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return id;
    }
}
