package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What the API answers: one document, some text, or a stream of events. */
public sealed interface Reply {

    int status();

    /** A document. */
    record Document(int status, JsonNode body) implements Reply {}

    /** Plain text, such as a log. */
    record Text(int status, String body) implements Reply {}

    /**
     * A watch. The server calls {@code start} once the connection can take events; the result ends the watch.
     *
     * @param timeout after which the server ends it, if the client asked for that
     */
    record Stream(Optional<Duration> timeout, Function<EventSink, Runnable> start) implements Reply {
        @Override
        public int status() {
            return 200;
        }
    }

    /** Where events of a watch go. Must not block: it is called while the store is locked. */
    interface EventSink {
        void send(String event);

        /** Ends the stream after what was sent so far. */
        void end();
    }

    static Reply ok(JsonNode body) {
        return new Document(200, body);
    }

    static Reply error(ApiError error) {
        return new Document(error.code(), error.status());
    }
}
