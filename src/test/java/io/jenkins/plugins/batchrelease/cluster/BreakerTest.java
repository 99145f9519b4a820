package io.jenkins.plugins.batchrelease.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server that does not answer")
class BreakerTest {
    private long nanos = 42;
    private final Breaker breaker = new Breaker(() -> nanos);
    private final AtomicInteger asked = new AtomicInteger();

    private Supplier<String> answering(RuntimeException failure) {
        return () -> {
            asked.incrementAndGet();
            if (failure != null) {
                throw failure;
            }
            return "answer";
        };
    }

    private static KubernetesClientException silence() {
        return new KubernetesClientException("no", new IOException("timeout"));
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> breaker.call(answering(silence()))).isInstanceOf(KubernetesClientException.class);
        }
    }

    @Test
    @DisplayName("is not asked any more after three failures in a row, but once a second by one")
    void opens() {
        fails(2);
        assertThat(breaker.call(answering(null))).isEqualTo("answer");
        fails(10);
        assertThat(asked).as("three after the good one").hasValue(6);
        nanos += TimeUnit.MILLISECONDS.toNanos(999);
        fails(1);
        assertThat(asked).hasValue(6);
        nanos += TimeUnit.MILLISECONDS.toNanos(1);
        fails(2);
        assertThat(asked).as("one that tries").hasValue(7);
    }

    @Test
    @DisplayName("is asked by one at a time; the others hear at once that it is away")
    void oneTries() {
        fails(3);
        nanos += TimeUnit.SECONDS.toNanos(2);
        String answer = breaker.call(() -> {
            fails(1);
            return answering(null).get();
        });
        assertThat(answer).isEqualTo("answer");
        assertThat(asked).hasValue(4);
        assertThat(breaker.call(answering(null))).isEqualTo("answer");
    }

    @Test
    @DisplayName("that answers with a refusal or an error is there")
    void refusalsAreAnswers() {
        for (int code : List.of(401, 403, 404, 409, 500, 503)) {
            assertThatThrownBy(() -> breaker.call(answering(new KubernetesClientException("HTTP " + code, code, null))))
                    .isInstanceOf(KubernetesClientException.class);
        }
        assertThatThrownBy(() -> breaker.call(answering(new IllegalStateException("a fault"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(7);
    }

    @Test
    @DisplayName("accepts connections and says nothing: whatever is asked of it fails at once after three tries")
    void aBlackHole() throws IOException {
        try (ServerSocket hole = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Cluster cluster = new Cluster(new KubernetesClientBuilder()
                        .withConfig(new ConfigBuilder()
                                .withMasterUrl("http://127.0.0.1:" + hole.getLocalPort())
                                .withRequestTimeout(500)
                                .withConnectionTimeout(500)
                                .withRequestRetryBackoffLimit(0)
                                .build())
                        .build())) {
            for (int i = 0; i < 3; i++) {
                away(() -> cluster.watchPods("shop"));
            }
            long begun = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                away(() -> cluster.watchPods("shop"));
                away(() -> cluster.watch(ResourceType.SECRET, "shop", Map.of()));
                away(() -> cluster.list(ResourceType.SECRET, "shop", Map.of()));
                away(() -> cluster.get(new ObjectRef(ResourceType.SECRET, "shop", "web")));
                away(() -> cluster.type("example.com/v1", "Thing"));
                away(() -> cluster.types("example.com", "Thing"));
                away(() -> cluster.scales(ResourceType.DEPLOYMENT));
                away(() -> cluster.can(Right.on(ResourceType.SECRET, "get"), "shop"));
                away(() -> cluster.pods("shop").pod("web-0", Duration.ofSeconds(5)));
                away(() -> cluster.pods("shop").events("web-0", "uid", Duration.ofSeconds(5)));
                away(() -> cluster.pods("shop").log("web-0", "nginx", false, 5, Duration.ofSeconds(5)));
            }
            // 220 calls; each of them would take half a second, or five; some try.
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(40));
            assertThat(cluster.openWatches()).isZero();
        }
    }

    private static void away(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(ClusterException.class, failure -> assertThat(failure.isTransient())
                        .isTrue());
    }
}
