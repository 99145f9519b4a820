package io.jenkins.plugins.batchrelease.jenkins.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which server the last connection of each user found, so that rules can be asked at each poll and on every page without a
 * credential being read. Forgets whom nobody has asked about for long.
 *
 * @param <U> who connects
 */
final class KnownServers<U> {
    private static final int MOST = 2_000;

    private final Map<U, String> servers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<U, String> eldest) {
            return size() > MOST;
        }
    };

    synchronized void note(U user, String server) {
        servers.put(user, server);
    }

    synchronized Optional<String> of(U user) {
        return Optional.ofNullable(servers.get(user));
    }
}
