package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.jenkins.plugins.batchrelease.jenkins.config.KeyPairs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** An API server that knows rights only, over TLS, and remembers who asked it. */
final class SecureApi implements AutoCloseable {
    private final HttpsServer server;
    private final List<String> callers = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> allowed = question -> true;
    private volatile int status = 201;
    private volatile String location = "";

    SecureApi(KeyStore keys) throws Exception {
        KeyManagerFactory ours = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        ours.init(keys, KeyPairs.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(ours.getKeyManagers(), new TrustManager[] {new Anybody()}, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wants = context.getDefaultSSLParameters();
                wants.setWantClientAuth(true);
                parameters.setSSLParameters(wants);
            }
        });
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Headers of authorization, or subjects of client certificates. */
    List<String> callers() {
        return callers;
    }

    List<String> paths() {
        return paths;
    }

    /** @param question whether a review, as JSON, is answered with yes */
    void allow(Predicate<String> question) {
        allowed = question;
    }

    void answerWith(int code, String where) {
        status = code;
        location = where;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        paths.add(exchange.getRequestURI().getPath());
        callers.add(caller((HttpsExchange) exchange));
        String review = "{\"apiVersion\":\"authorization.k8s.io/v1\",\"kind\":\"SelfSubjectAccessReview\","
                + "\"spec\":{},\"status\":{\"allowed\":" + allowed.test(body) + "}}";
        String other = "{\"apiVersion\":\"v1\",\"kind\":\"Status\",\"status\":\"Failure\",\"code\":" + status
                + ",\"message\":\"<b>inner words of the server</b>\"}";
        byte[] answer = (status == 201 ? review : other).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String caller(HttpsExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header != null) {
            return header;
        }
        try {
            return exchange.getSSLSession().getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException nobody) {
            return "nobody";
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
