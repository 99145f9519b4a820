package io.jenkins.plugins.batchrelease.cli.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The page of the plugin with its own scripts and the strict policy of the demo's server, in front of any state a test can
 * think of. Takes decisions as Jenkins does, answers as it is told, and remembers what it was asked.
 */
final class StubPage implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> decisions = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    StubPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** @param token the release whose page it is */
    String url(String token) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/batch-release/" + token + "/";
    }

    /** From now on a path below the page, without its query, gets this answer. */
    void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Requests in their order: method, path below the page and query. */
    List<String> asked() {
        return asked;
    }

    long asked(String begin) {
        return asked.stream().filter(request -> request.startsWith(begin)).count();
    }

    /** The fields of the decisions that were sent, with the verb as {@code verb}. */
    List<Map<String, String>> decisions() {
        return decisions;
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.matches("/(js|css|images)/.*")) {
            Assets.get(path).send(exchange);
        } else if (path.matches("/batch-release/[^/]+/")) {
            shell(exchange).send(exchange);
        } else {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            below(exchange, path.replaceFirst("/batch-release/[^/]+/", "")).send(exchange);
            underWay.decrementAndGet();
        }
    }

    private static Answer shell(HttpExchange exchange) {
        String html = new String(
                PageShell.in(exchange.getRequestHeaders().getFirst("Accept-Language"))
                        .body(),
                StandardCharsets.UTF_8);
        return Answer.html(html.replaceFirst(
                "data-status-url=\"[^\"]*\"( data-changes-url=\"[^\"]*\")?( data-pod-url=\"[^\"]*\")?",
                "data-status-url=\"status\" data-changes-url=\"changes\" data-pod-url=\"pod\" data-action-url=\"./\""
                        + " data-crumb-header=\"Jenkins-Crumb\" data-crumb-value=\"crumbs\""));
    }

    private Answer below(HttpExchange exchange, String verb) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        asked.add(exchange.getRequestMethod() + " " + verb + (query == null ? "" : "?" + query));
        if (exchange.getRequestMethod().equals("POST")) {
            Map<String, String> fields =
                    fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            fields.put("verb", verb);
            fields.put("crumb", String.valueOf(exchange.getRequestHeaders().getFirst("Jenkins-Crumb")));
            decisions.add(fields);
        }
        Answer known = answers.getOrDefault(verb, Answer.refused(404, "not here"));
        return verb.equals("status") && hasSeen(known, query) ? Answer.nothingNew() : known;
    }

    private static boolean hasSeen(Answer state, String query) {
        String tag = query == null ? "" : query.replaceFirst("^after=", "");
        return !tag.isEmpty() && new String(state.body(), StandardCharsets.UTF_8).contains("\"tag\":\"" + tag + "\"");
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new TreeMap<>();
        for (String part : body.split("&")) {
            String[] pair = part.split("=", 2);
            fields.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
