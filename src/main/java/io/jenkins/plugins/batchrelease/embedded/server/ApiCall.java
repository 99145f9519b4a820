package io.jenkins.plugins.batchrelease.embedded.server;

/**
 * A request as tests see it: enough to tell requests apart, without the body.
 *
 * @param path path and query as sent
 */
public record ApiCall(String method, String path, String userAgent, ApiUser user) {

    /** Anything but GET. */
    public boolean writes() {
        return !method.equals("GET");
    }
}
