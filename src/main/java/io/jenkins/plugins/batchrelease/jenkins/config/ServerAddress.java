package io.jenkins.plugins.batchrelease.jenkins.config;

import java.net.URI;
import java.net.URISyntaxException;

/** The address of an API server: a token travels there, so nothing but HTTPS. */
public final class ServerAddress {
    private ServerAddress() {}

    /** Whether it can be used; nothing at all can, a kubeconfig names its own. */
    public static boolean check(String address) {
        if (address == null || address.isBlank()) {
            return true;
        }
        try {
            URI uri = new URI(address.strip());
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException broken) {
            return false;
        }
    }
}
