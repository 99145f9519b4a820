package io.jenkins.plugins.batchrelease.jenkins.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The address of an API server: a token travels there, so nothing but HTTPS. */
public final class ServerAddress {
    private static final int HTTPS_PORT = 443;

    private ServerAddress() {}

    /** Whether it can be used; nothing at all can, a kubeconfig names its own. */
    public static boolean check(String address) {
        return address == null || address.isBlank() || parse(address).isPresent();
    }

    /** Whether two addresses are one server: however host, port and path are written. A host's other names are not seen. */
    public static boolean same(String one, String other) {
        Optional<URI> first = parse(one);
        return first.isPresent() && first.equals(parse(other));
    }

    /** One spelling for all of {@link #same}; what is no address stays as it is. */
    public static String spelled(String address) {
        return parse(address).map(URI::toString).orElse(address);
    }

    private static Optional<URI> parse(String address) {
        try {
            URI uri = new URI(address.strip());
            boolean usable =
                    "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
            return usable ? Optional.of(plain(uri)) : Optional.empty();
        } catch (URISyntaxException broken) {
            return Optional.empty();
        }
    }

    private static URI plain(URI uri) throws URISyntaxException {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        int port = uri.getPort() < 0 ? HTTPS_PORT : uri.getPort();
        // Decoded first: a dot may be written as %2e.
        String decoded = ("/" + uri.getPath()).replaceAll("/+", "/");
        String path = new URI(null, null, decoded, null).normalize().getPath();
        return new URI("https", null, host, port, path.replaceFirst("/$", ""), null, null);
    }
}
