package io.jenkins.plugins.batchrelease.embedded.server;

import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.dns.AddressResolverOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * HTTP or HTTPS for the {@link Api}, on a random port of the loopback interface.
 *
 * <p>It stands on Vert.x, which is what the client library's own mock server runs on. That one cannot be used directly:
 * it answers with whole documents only (no streamed watches, so no kubectl), cannot drop a connection, and keeps every
 * request for ever.
 */
public final class ApiServer implements AutoCloseable {

    /** Two threads carry any number of connections; nothing here waits. */
    private static final int THREADS = 2;

    private static final long START_SECONDS = 20;
    /** Netty waits a little for the last bytes; closing must not wait for Netty. */
    private static final long STOP_MILLIS = 500;

    private final Api api;
    private final Clock clock;
    private final RequestLog log = new RequestLog();
    private final Faults faults = new Faults();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final HttpServer server;
    private volatile boolean away;

    /** @param certificate what it shows to clients; empty for no encryption */
    public ApiServer(Api api, Clock clock, Optional<ServerCertificate> certificate) {
        this.api = api;
        this.clock = clock;
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(THREADS)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setPreferNativeTransport(false)
                .setAddressResolverOptions(new AddressResolverOptions().setServers(java.util.List.of("127.0.0.1")))
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(0)
                .setMaxInitialLineLength(64 * 1024)
                .setMaxHeaderSize(64 * 1024)
                .setHandle100ContinueAutomatically(true);
        certificate.ifPresent(shown -> options.setSsl(true)
                // What clients of the embedded cluster speak; HTTP/2 would be negotiated and has other connections.
                .setUseAlpn(false)
                .setKeyCertOptions(new PfxOptions()
                        .setValue(Buffer.buffer(shown.keystore()))
                        .setPassword(shown.password())));
        server = vertx.createHttpServer(options)
                .connectionHandler(this::connected)
                .requestHandler(this::received);
        await(server.listen(), START_SECONDS, TimeUnit.SECONDS);
    }

    public int port() {
        return server.actualPort();
    }

    public RequestLog log() {
        return log;
    }

    public Faults faults() {
        return faults;
    }

    /**
     * Away: all connections are cut, and every request that comes on a new one ends with that connection being closed.
     * The log has them with status 0, so that attempts can be counted.
     */
    public void away(boolean isAway) {
        away = isAway;
        if (isAway) {
            connections.forEach(HttpConnection::close);
        }
    }

    private void connected(HttpConnection connection) {
        connections.add(connection);
        connection.closeHandler(closed -> connections.remove(connection));
    }

    private void received(HttpServerRequest http) {
        Instant at = clock.instant();
        if (away) {
            log.add(Requests.read(http, new byte[0]).call(), at, 0);
            http.connection().close();
            return;
        }
        http.response().putHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)));
        // A web socket has no body, and asking for one would end the upgrade.
        Future<Buffer> whole =
                http.headers().contains("Upgrade") ? Future.succeededFuture(Buffer.buffer()) : http.body();
        whole.onSuccess(body -> {
            ApiRequest request = Requests.read(http, body.getBytes());
            Optional<Faults.Effect> effect = faults.strike(request.call());
            if (effect.isPresent()) {
                strike(effect.get(), http, request, at);
            } else {
                answer(http, request, at);
            }
        });
    }

    private void strike(Faults.Effect effect, HttpServerRequest http, ApiRequest request, Instant at) {
        if (effect instanceof Faults.Answer answer) {
            Reply reply = Reply.error(ApiError.of(answer.status(), Requests.reason(answer.status()), answer.message()));
            log.add(request.call(), at, reply.status());
            new Responses(vertx, http).send(reply);
        } else if (effect instanceof Faults.Delay delay) {
            vertx.setTimer(Math.max(1, delay.by().toMillis()), timer -> answer(http, request, at));
        } else {
            if (!(effect instanceof Faults.DropBefore)) {
                api.handle(request);
            }
            log.add(request.call(), at, 0);
            if (effect instanceof Faults.CutAnswer) {
                new Responses(vertx, http).cut();
            } else {
                http.connection().close();
            }
        }
    }

    private void answer(HttpServerRequest http, ApiRequest request, Instant at) {
        if (away) {
            http.connection().close();
            return;
        }
        Reply reply = api.handle(request);
        log.add(request.call(), at, reply.status());
        new Responses(vertx, http).send(reply);
    }

    @Override
    public void close() {
        away(true);
        await(vertx.close(), STOP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void await(Future<?> future, long timeout, TimeUnit unit) {
        CountDownLatch done = new CountDownLatch(1);
        future.onComplete(result -> done.countDown());
        try {
            if (done.await(timeout, unit) && future.failed()) {
                throw new IllegalStateException("the embedded API server cannot start", future.cause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
