package io.jenkins.plugins.batchrelease.embedded.server;

import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;

/** Sends a reply: a document, text, or events over a web socket or a chunked response, as the client asked. */
final class Responses {

    private final Vertx vertx;
    private final HttpServerRequest http;

    Responses(Vertx vertx, HttpServerRequest http) {
        this.vertx = vertx;
        this.http = http;
    }

    void send(Reply reply) {
        if (reply instanceof Reply.Stream stream) {
            boolean socket = "websocket".equalsIgnoreCase(http.getHeader("Upgrade"));
            if (socket) {
                http.toWebSocket().onSuccess(open -> new SocketStream(open).open(stream));
            } else {
                new ChunkedStream(http.response()).open(stream);
            }
        } else if (reply instanceof Reply.Document document) {
            end(document.status(), "application/json", Json.write(document.body()));
        } else if (reply instanceof Reply.Text text) {
            end(text.status(), "text/plain; charset=utf-8", text.body());
        }
    }

    /** Begins an answer and breaks off. */
    void cut() {
        http.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", "1000")
                .write("{")
                .onComplete(written -> http.connection().close());
    }

    private void end(int status, String type, String body) {
        HttpServerResponse response = http.response();
        if (status == 429) {
            response.putHeader("Retry-After", "1");
        }
        response.setStatusCode(status).putHeader("Content-Type", type).end(body);
    }

    /**
     * A running watch. Events arrive from whatever thread changed the store; going through the connection's queue keeps
     * them in order.
     */
    private abstract class Running implements Reply.EventSink {

        private final Context context = vertx.getOrCreateContext();
        private boolean open = true;

        void open(Reply.Stream stream) {
            Runnable stop = stream.start().apply(this);
            onClose(stop);
            stream.timeout()
                    .ifPresent(timeout -> vertx.setTimer(Math.max(1, timeout.toMillis()), timer -> {
                        stop.run();
                        end();
                    }));
        }

        @Override
        public final void send(String event) {
            context.runOnContext(ignored -> {
                if (open) {
                    write(event);
                }
            });
        }

        @Override
        public final void end() {
            context.runOnContext(ignored -> {
                if (open) {
                    open = false;
                    finish();
                }
            });
        }

        final void closed() {
            open = false;
        }

        abstract void write(String event);

        abstract void finish();

        abstract void onClose(Runnable stop);
    }

    private final class SocketStream extends Running {

        private final ServerWebSocket socket;

        SocketStream(ServerWebSocket socket) {
            this.socket = socket;
        }

        @Override
        void write(String event) {
            socket.writeTextMessage(event);
        }

        @Override
        void finish() {
            socket.close();
        }

        @Override
        void onClose(Runnable stop) {
            socket.closeHandler(closed -> {
                closed();
                stop.run();
            });
        }
    }

    private final class ChunkedStream extends Running {

        private final HttpServerResponse response;

        ChunkedStream(HttpServerResponse response) {
            this.response = response.setChunked(true).putHeader("Content-Type", "application/json");
            // Sends the head, so that the client knows that the watch is on.
            response.write("");
        }

        @Override
        void write(String event) {
            response.write(event + "\n");
        }

        @Override
        void finish() {
            response.end();
        }

        @Override
        void onClose(Runnable stop) {
            response.closeHandler(closed -> {
                closed();
                stop.run();
            });
        }
    }
}
