package io.jenkins.plugins.batchrelease.embedded.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The requests that came from outside, in the order they were answered. The cluster's own parts are left out. */
public final class RequestLog {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One request.
     *
     * @param path path and query
     * @param at when it arrived
     * @param status 0 if the connection was dropped instead of an answer
     */
    public record Entry(String method, String path, String userAgent, String user, Instant at, int status) {

        /** Whether this opened a watch. */
        public boolean watch() {
            return method.equals("GET") && path.matches(".*[?&]watch=(true|1)(&.*)?");
        }
    }

    synchronized void add(ApiCall call, Instant at, int status) {
        if (!call.user().internal()) {
            entries.add(new Entry(
                    call.method(), call.path(), call.userAgent(), call.user().name(), at, status));
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized void clear() {
        entries.clear();
    }
}
