package io.jenkins.plugins.batchrelease.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ImpersonationTest {
    @Test
    void goesWithEveryRequest() throws IOException {
        List<Headers> seen = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        server.start();
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .withRequestRetryBackoffLimit(0)
                .build();
        KubernetesClientBuilder client = new KubernetesClientBuilder();
        new Impersonation("bob", List.of("devs", "ops"), "7", Map.of("example.org/scope", List.of("view")))
                .applyTo(config, client);
        try (Cluster cluster = new Cluster(client.withConfig(config).build())) {
            ObjectRef ref = new ObjectRef(ResourceType.SECRET, "shop", "x");
            List<Runnable> requests = List.of(
                    () -> cluster.get(ref),
                    () -> cluster.list(ResourceType.SECRET, "shop", Map.of()),
                    () -> cluster.delete(ref),
                    () -> cluster.type("batch/v1", "Job"),
                    () -> cluster.pods("shop").log("web-0", "nginx", false, 1, java.time.Duration.ofSeconds(5)),
                    () -> cluster.watchPods("shop"));
            for (Runnable request : requests) {
                int before = seen.size();
                assertThatThrownBy(request::run).isInstanceOf(ClusterException.class);
                assertThat(seen.size()).isGreaterThan(before);
            }
        } finally {
            server.stop(0);
        }
        assertThat(seen).allSatisfy(headers -> {
            assertThat(headers.get("Impersonate-User")).containsExactly("bob");
            assertThat(headers.get("Impersonate-Group")).containsExactlyInAnyOrder("devs", "ops");
            assertThat(headers.get("Impersonate-Uid")).containsExactly("7");
            assertThat(headers.get("Impersonate-Extra-example.org%2Fscope")).containsExactly("view");
        });
    }

    @Test
    void wantsAUserAndNoLineBreaks() {
        assertThat(Impersonation.of("", List.of(), "", Map.of())).isEmpty();
        assertThatThrownBy(() -> Impersonation.of("", List.of("system:masters"), "", Map.of()))
                .hasMessageContaining("as-groups");
        assertThatThrownBy(() -> Impersonation.of("a\nX-Evil: 1", List.of(), "", Map.of()))
                .hasMessageContaining("printable")
                .hasMessageNotContaining("Evil");
    }
}
