package io.jenkins.plugins.batchrelease.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jenkins.plugins.batchrelease.embedded.api.ApiError;
import io.jenkins.plugins.batchrelease.embedded.kubelet.PodLog;
import io.jenkins.plugins.batchrelease.jenkins.config.KeyPairs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The part of a kubelet that a real API server asks for logs. Reached by API servers of this machine alone. */
final class KubeletLogs implements AutoCloseable {
    private final KubernetesClient client;
    private final HttpsServer server;

    private KubeletLogs(KubernetesClient client, HttpsServer server) {
        this.client = client;
        this.server = server;
    }

    static KubeletLogs start(KubernetesClient client) {
        try {
            Path folder = Files.createTempDirectory("kubelet-logs");
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(KeyPairs.make(folder, "RSA", "kubelet"), KeyPairs.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            KubeletLogs logs = new KubeletLogs(client, server);
            server.createContext("/containerLogs/", logs::answer);
            server.start();
            return logs;
        } catch (Exception unable) {
            throw new IllegalStateException("The logs of the scenarios' pods cannot be served", unable);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** {@code /containerLogs/NAMESPACE/POD/CONTAINER?tailLines=..&limitBytes=..&previous=true} */
    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        Map<String, String> query = Arrays.stream(
                        exchange.getRequestURI().getQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        int status = 200;
        String body;
        try {
            Pod pod = client.pods().inNamespace(path[2]).withName(path[3]).get();
            ObjectNode json = client.getKubernetesSerialization().convertValue(pod, ObjectNode.class);
            body = PodLog.of(json, path[4], "true".equals(query.get("previous")))
                    .tail(number(query, "tailLines"), number(query, "limitBytes"));
        } catch (ApiError refused) {
            status = refused.code();
            body = refused.getMessage();
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static int number(Map<String, String> query, String name) {
        return Integer.parseInt(query.getOrDefault(name, String.valueOf(Integer.MAX_VALUE)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
