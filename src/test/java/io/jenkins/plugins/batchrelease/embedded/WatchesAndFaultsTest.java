package io.jenkins.plugins.batchrelease.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.jenkins.plugins.batchrelease.embedded.server.ApiCall;
import io.jenkins.plugins.batchrelease.embedded.server.RequestLog;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watches, the request log, and things that go wrong on purpose. */
class WatchesAndFaultsTest {

    private static EmbeddedCluster cluster;
    private Workspace space;

    @BeforeAll
    static void start() {
        cluster = EmbeddedCluster.start();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void namespace() {
        space = Workspace.in(cluster);
        cluster.faults().clear();
        cluster.clearRequests();
    }

    private ConfigMapBuilder config(String name) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(space.namespace())
                .addToLabels("watched", "yes")
                .endMetadata();
    }

    private static final class Seen implements Watcher<ConfigMap> {
        private final List<String> events = new CopyOnWriteArrayList<>();
        private final List<WatcherException> ends = new CopyOnWriteArrayList<>();

        @Override
        public void eventReceived(Action action, ConfigMap object) {
            events.add(action + " " + object.getMetadata().getName());
        }

        @Override
        public void onClose(WatcherException cause) {
            ends.add(cause);
        }
    }

    @Test
    void objectsComeAndGoWithTheirLabels() {
        Seen seen = new Seen();
        space.client().resource(config("old").build()).create();
        try (Watch watch = space.client()
                .configMaps()
                .inNamespace(space.namespace())
                .withLabel("watched", "yes")
                .watch(seen)) {
            ConfigMap fresh = space.client().resource(config("new").build()).create();
            space.client().resource(config("new").addToData("a", "b").build()).update();
            fresh.getMetadata().setResourceVersion(null);
            fresh.getMetadata().getLabels().clear();
            space.client().resource(fresh).update();
            space.client().resource(config("old").build()).delete();
            Workspace.eventually(() -> seen.events.size() == 5);
        }

        assertThat(seen.events).containsExactly("ADDED old", "ADDED new", "MODIFIED new", "DELETED new", "DELETED old");
    }

    @Test
    void watchesResumeFromAVersionUntilItIsCompacted() {
        ConfigMap first = space.client().resource(config("first").build()).create();
        space.client().resource(config("second").build()).create();
        String version = first.getMetadata().getResourceVersion();
        var configMaps = space.client().configMaps().inNamespace(space.namespace());

        Seen seen = new Seen();
        try (Watch watch = configMaps.watch(version, seen)) {
            Workspace.eventually(() -> seen.events.equals(List.of("ADDED second")));
        }

        cluster.compact();
        Seen late = new Seen();
        try (Watch watch = configMaps.watch(version, late)) {
            Workspace.eventually(() -> late.ends.size() == 1);
        }
        assertThat(late.ends.get(0).isHttpGone()).isTrue();
    }

    @Test
    void watchesAlsoComeAsPlainHttp() throws Exception {
        space.client().resource(config("one").build()).create();
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(cluster.url() + "/api/v1/namespaces/" + space.namespace()
                                        + "/configmaps?watch=1&timeoutSeconds=1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(response.body()).startsWith("{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\"");
    }

    @Test
    void requestsAreCountedPerClient() {
        try (KubernetesClient mine = Workspace.impatient(cluster, "mine/1.0")) {
            mine.resource(config("one").build()).create();
            mine.configMaps().inNamespace(space.namespace()).withName("none").get();
        }

        assertThat(cluster.requests())
                .filteredOn(entry -> entry.userAgent().equals("mine/1.0"))
                .extracting(RequestLog.Entry::method, RequestLog.Entry::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("POST", 201),
                        org.assertj.core.groups.Tuple.tuple("GET", 404));
        assertThat(cluster.requests()).extracting(RequestLog.Entry::user).containsOnly("embedded-admin");
    }

    @Test
    void nextRequestsCanBeAnsweredWithErrors() {
        Predicate<ApiCall> creates = call -> call.method().equals("POST");
        cluster.faults().answer(2, creates, 503);
        try (KubernetesClient mine = Workspace.impatient(cluster, "mine")) {
            assertThat(Workspace.statusOf(
                            () -> mine.resource(config("one").build()).create()))
                    .isEqualTo(503);
            assertThat(Workspace.statusOf(
                            () -> mine.resource(config("one").build()).create()))
                    .isEqualTo(503);
            assertThat(Workspace.statusOf(
                            () -> mine.resource(config("one").build()).create()))
                    .isEqualTo(200);
        }
        assertThat(cluster.faults().left()).isZero();
    }

    @Test
    void answersCanBeLostAfterTheWriteTookEffect() {
        try (KubernetesClient mine = Workspace.impatient(cluster, "mine")) {
            cluster.faults().dropAfter(1, ApiCall::writes);
            assertThatThrownBy(() -> mine.resource(config("one").build()).create())
                    .hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(mine.resource(config("one").build()).get()).isNotNull();

            // The library repeats it on a new connection, because the old one may have been closed long ago.
            cluster.faults().dropAfter(1, ApiCall::writes);
            assertThat(Workspace.statusOf(
                            () -> mine.resource(config("two").build()).create()))
                    .isEqualTo(409);

            cluster.faults().cutAnswer(1, ApiCall::writes);
            assertThatThrownBy(() -> mine.resource(config("three").build()).create())
                    .hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(mine.resource(config("three").build()).get()).isNotNull();
        }
        try (KubernetesClient fresh = Workspace.impatient(cluster, "fresh")) {
            cluster.faults().dropBefore(1, ApiCall::writes);
            assertThatThrownBy(() -> fresh.resource(config("four").build()).create())
                    .hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(fresh.resource(config("four").build()).get()).isNull();
        }
    }

    @Test
    void clusterGoesAwayAndComesBackWithItsControllers() {
        cluster.away(true);
        try (KubernetesClient mine = Workspace.impatient(cluster, "mine")) {
            assertThatThrownBy(() -> mine.resource(config("one").build()).create())
                    .hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(cluster.requests())
                    .filteredOn(entry -> entry.userAgent().equals("mine"))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.status()).isZero());
            cluster.away(false);
            mine.resource(space.statefulSet("web", 1, "nginx:1").build()).create();
        }
        space.awaitReadyImages("nginx:1");
    }
}
