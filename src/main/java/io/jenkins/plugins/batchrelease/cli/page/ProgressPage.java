package io.jenkins.plugins.batchrelease.cli.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.service.view.ReleaseFeed;
import io.jenkins.plugins.batchrelease.service.view.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * The release page on {@code 127.0.0.1}, for whoever sits at this machine: it shows, and takes no decisions.
 *
 * <p>{@code /status?after=TAG} answers when there is a picture with another tag, or with 204 after a while. Waiting takes
 * no thread. {@code /changes} and {@code /pod?name=NAME} answer what is opened there.
 */
public final class ProgressPage implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(ProgressPage.class.getName());
    private static final long PATIENCE_MILLIS = 25_000;
    /** A browser that opens the page a hundred times is a mistake. */
    private static final int MOST_WAITING = 64;

    private static final int BACKLOG = 16;
    private static final int THREADS = 2;
    /** Any other name in front of our address is somebody else's page that had its name point here. */
    private static final Pattern OUR_HOST = Pattern.compile("(?:127\\.0\\.0\\.1|localhost)(?::\\d{1,5})?");

    private final ReleaseService service;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, ProgressPage::daemon);
    private final ExecutorService looking = Executors.newSingleThreadExecutor(ProgressPage::daemon);
    private final AtomicInteger waiting = new AtomicInteger();
    private final long patienceMillis;
    private volatile ReleaseFeed feed;
    private volatile Looks looks;

    /**
     * Serves from now on.
     *
     * @param key the release to show; it need not exist yet
     * @param port 0 for any that is free
     * @throws UncheckedIOException if the port is taken
     */
    public ProgressPage(ReleaseService service, ReleaseKey key, int port) {
        this(service, key, port, PATIENCE_MILLIS);
    }

    ProgressPage(ReleaseService service, ReleaseKey key, int port, long patienceMillis) {
        this.service = service;
        this.patienceMillis = patienceMillis;
        this.server = listen(port);
        this.feed = new ReleaseFeed(service, key, looking);
        this.looks = new Looks(service, key, looking);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Where to point a browser. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Shows another release from now on, to those who look already, too. */
    public void show(ReleaseKey key) {
        ReleaseFeed before = feed;
        feed = new ReleaseFeed(service, key, looking);
        looks = new Looks(service, key, looking);
        before.close();
    }

    @Override
    public void close() {
        feed.close();
        server.stop(0);
        threads.shutdownNow();
        looking.shutdown();
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "Cannot show the progress page on 127.0.0.1:" + port + ": " + taken.getMessage()
                            + ". Choose another port, or 0 for any that is free.",
                    taken);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "batch-release-page");
        thread.setDaemon(true);
        return thread;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (host == null || !OUR_HOST.matcher(host).matches()) {
            Answer.refused(403, "This page is only at " + url()).send(exchange);
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            Answer.refused(405, "This page only shows.").send(exchange);
        } else if (path.equals("/")) {
            PageShell.in(exchange.getRequestHeaders().getFirst("Accept-Language"))
                    .send(exchange);
        } else if (path.equals("/status")) {
            status(exchange);
        } else if (path.equals("/changes")) {
            later(looks.changes(), exchange);
        } else if (path.equals("/pod")) {
            later(looks.pod(parameter("name", exchange.getRequestURI().getRawQuery())), exchange);
        } else {
            Assets.get(path).send(exchange);
        }
    }

    private void status(HttpExchange exchange) throws IOException {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            Answer.refused(503, "Too many pages are open.").send(exchange);
            return;
        }
        feed.after(parameter("after", exchange.getRequestURI().getRawQuery()))
                .completeOnTimeout(null, patienceMillis, TimeUnit.MILLISECONDS)
                .thenApply(ProgressPage::answer)
                .exceptionally(closed -> Answer.nothingNew())
                .thenAcceptAsync(answer -> send(answer, exchange), threads)
                .whenComplete((sent, failure) -> waiting.decrementAndGet());
    }

    private static Answer answer(Snapshot picture) {
        return picture == null ? Answer.nothingNew() : Answer.json(picture.json());
    }

    private static void send(Answer answer, HttpExchange exchange) {
        try {
            answer.send(exchange);
        } catch (IOException gone) {
            LOGGER.log(Level.FINE, "A page was closed while it waited", gone);
        }
    }

    private void later(CompletableFuture<Answer> answer, HttpExchange exchange) {
        answer.thenAcceptAsync(found -> send(found, exchange), threads);
    }

    private static String parameter(String name, String query) {
        for (String part : (query == null ? "" : query).split("&")) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
