package io.jenkins.plugins.batchrelease.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Decision;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.run.Executors;
import io.jenkins.plugins.batchrelease.service.Journals;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The release page outside Jenkins")
class ProgressPageTest {
    private static final ReleaseKey KEY = new ReleaseKey("default", "web");
    private static final String EVIL = "<script>alert(1)</script>\u202e";

    private final EmbeddedCluster embedded = EmbeddedCluster.start();
    private final Executors executors = Executors.create();
    private final ReleaseService service =
            new ReleaseService(new Cluster(embedded.client()), Journals.inCluster(), executors, Clock.systemUTC());
    private final Holder alice = new Holder(Actor.commandLine(EVIL), EVIL + "@desk", "holder-1");
    private ProgressPage page;
    private Browser browser;

    @BeforeEach
    void open() {
        page = new ProgressPage(service, KEY, 0);
        browser = new Browser(page.url());
    }

    @AfterEach
    void close() {
        page.close();
        service.close();
        executors.workers().shutdownNow();
        executors.timer().shutdownNow();
        embedded.close();
    }

    private Release start(String tag) throws Exception {
        String yaml =
                """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  serviceName: web
                  replicas: 3
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: nginx, image: "registry.example/nginx:%s"}]
                """
                        .formatted(tag);
        ReleaseRequest request = new ReleaseRequest(
                Optional.of("default"),
                Optional.empty(),
                new ManifestSource.Documents(new ManifestParser().parse("web.yaml", yaml), Optional.empty()),
                Optional.of(BatchSpec.parse("1, 3")),
                ReleaseOptions.defaults().withGates(GateRule.EACH));
        return get(service.start(service.plan(request), alice));
    }

    private void confirmFirst() throws Exception {
        start("old");
        get(service.next(KEY, alice));
        get(service.confirm(KEY, alice, ""));
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("shows nothing yet, then the release as soon as it starts, then each change, to the end")
    void followsFromNothingToTheEnd() throws Exception {
        JsonNode nothing = browser.status();
        assertThat(nothing.at("/phase").isNull()).isTrue();
        CompletableFuture<HttpResponse<String>> waiting =
                browser.ask("/status?after=" + nothing.at("/tag").asText());
        assertThat(waiting).isNotDone();

        confirmFirst();
        assertThat(Browser.json(get(waiting)).at("/phase").isNull()).isFalse();
        JsonNode first = browser.follow(picture -> picture.at("/version").asInt() == 1);
        assertThat(first.at("/phase").asText()).isEqualTo("CONFIRMED");
        assertThat(first.at("/versions")).hasSize(1);

        // Another release of the same name, by the same process.
        Release second = start("new");
        JsonNode prepared =
                browser.follow(picture -> picture.at("/id").asText().equals(second.id()) && isIn(picture, "PREPARED"));
        assertThat(prepared.at("/pods")).hasSize(3);
        assertThat(prepared.findValuesAsText("isNew")).containsOnly("false");
        get(service.next(KEY, alice));
        JsonNode gate = browser.follow(picture -> isIn(picture, "AWAITING_APPROVAL"));
        assertThat(gate.at("/gate/open").asBoolean()).isTrue();
        assertThat(gate.at("/pods/2/isNew").asBoolean()).isTrue();
        assertThat(gate.at("/pods/0/isNew").asBoolean()).isFalse();

        get(service.decide(KEY, new Decision(true, 1, second.planHash(), EVIL), Actor.commandLine("bob"), "desk"));
        JsonNode approved = browser.follow(picture -> !picture.at("/gate/open").asBoolean());
        assertThat(approved.at("/batches/0/approvals/0/comment").asText()).isEqualTo(EVIL);
        assertThat(approved.at("/holder/who").asText()).isEqualTo(EVIL);

        get(service.next(KEY, alice));
        get(service.confirm(KEY, alice, ""));
        JsonNode done = browser.follow(picture -> picture.at("/version").asInt() == 2);
        assertThat(done.at("/versions")).hasSize(2);
        assertThat(done.at("/versions/1/current").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("tells what a release changes, and why a pod of it fails, and asks the cluster once for all who look")
    void whatIsLoadedWhenItIsOpened() throws Exception {
        confirmFirst();
        start("new-crash");
        assertThat(get(service.next(KEY, alice)).phase()).isEqualTo(Phase.HELD);

        JsonNode changes = Browser.json(browser.get("/changes"));
        assertThat(changes.at("/documents/0/object").asText()).isEqualTo("StatefulSet/web");
        assertThat(changes.at("/documents/0/fields").findValuesAsText("after"))
                .contains("registry.example/nginx:new-crash");

        JsonNode held = browser.follow(picture -> isIn(picture, "HELD"));
        assertThat(held.at("/actions").toString()).contains("retry");
        Browser.json(browser.get("/pod?name=web-2"));
        embedded.clearRequests();
        JsonNode report = Browser.json(browser.get("/pod?name=web-2"));
        assertThat(embedded.requests()).as("an answer that is good for all").isEmpty();
        assertThat(report.at("/events").findValuesAsText("reason")).contains("BackOff");
        assertThat(report.at("/containers/0/name").asText()).isEqualTo("nginx");

        for (String other : List.of("/pod?name=kube-system", "/pod?name=../secrets", "/pod")) {
            HttpResponse<String> refused = browser.get(other);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("\"message\"");
        }
    }

    @Test
    @DisplayName("in a browser, under the policy of the page, follows a release to a pod that crashes and shows why")
    void inABrowser() throws Exception {
        try (Chromium chromium = Chromium.start("en")) {
            chromium.open(page.url());
            chromium.shows("No release has started yet");
            confirmFirst();
            chromium.shows("Confirmed as v1");
            start("new-crash");
            get(service.next(KEY, alice));
            chromium.shows("A container keeps crashing");
            assertThat(chromium.has(".br-controls")).as("it only shows").isFalse();
            chromium.find("[data-key=pod-web-2]").click();
            chromium.shows("BackOff");
            chromium.find("dialog [data-key=close]").click();
            chromium.find(".br-changes > summary").click();
            chromium.shows("registry.example/nginx:new-crash");
            // What alice is called.
            assertThat(chromium.text()).contains("<script>alert(1)</script>");
            assertThat((String) chromium.script("return document.body.textContent"))
                    .doesNotContain("\u202e");
            chromium.assertQuiet();
        }
    }

    private static boolean isIn(JsonNode picture, String phase) {
        return picture.at("/phase").asText().equals(phase);
    }

    @Test
    @DisplayName("follows a release that another process drives")
    void followsAnotherProcess() throws Exception {
        assertThat(browser.status().at("/phase").isNull()).isTrue();
        Executors others = Executors.create();
        try (ReleaseService onlooker = new ReleaseService(
                        new Cluster(embedded.client()), Journals.inCluster(), others, Clock.systemUTC());
                ProgressPage theirs = new ProgressPage(onlooker, KEY, 0)) {
            Browser there = new Browser(theirs.url());
            confirmFirst();
            there.follow(picture -> picture.at("/version").asInt() == 1);
            Release second = start("new");
            get(service.next(KEY, alice));
            JsonNode gate = there.follow(
                    picture -> picture.at("/id").asText().equals(second.id()) && isIn(picture, "AWAITING_APPROVAL"));
            assertThat(gate.at("/counts/updated").asInt()).isEqualTo(1);
        } finally {
            others.workers().shutdownNow();
            others.timer().shutdownNow();
        }
    }

    @Test
    @DisplayName("waiting asks the cluster nothing and takes no thread")
    void waitingIsFree() throws Exception {
        confirmFirst();
        JsonNode done = browser.follow(picture -> picture.at("/version").asInt() == 1);
        String path = "/status?after=" + done.at("/tag").asText();
        // What the release itself still had to ask is over when nothing has been asked for a while.
        await().during(Duration.ofMillis(700)).atMost(Duration.ofSeconds(20)).until(() -> {
            boolean quiet = embedded.requests().isEmpty();
            embedded.clearRequests();
            return quiet;
        });
        var waiting = java.util.stream.Stream.generate(() -> browser.ask(path))
                .limit(20)
                .toList();
        await().during(Duration.ofMillis(1500)).atMost(Duration.ofSeconds(3)).untilAsserted(() -> {
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(embedded.requests()).isEmpty();
        });
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("batch-release-page"))
                .count();
        assertThat(threads).isLessThanOrEqualTo(3);

        page.show(new ReleaseKey("default", "other"));
        for (var answer : waiting) {
            assertThat(get(answer).statusCode()).isEqualTo(204);
        }
        assertThat(browser.status().at("/name").asText()).isEqualTo("other");
    }

    @Test
    @DisplayName("says after a while that there is nothing new")
    void nothingNew() throws Exception {
        try (ProgressPage impatient = new ProgressPage(service, KEY, 0, 200)) {
            Browser there = new Browser(impatient.url());
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> there.get("/status").statusCode() == 200);
            String tag = there.status().at("/tag").asText();
            HttpResponse<String> answer = there.get("/status?after=" + tag);
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/status", "/js/release-page.js", "/css/release-page.css", "/nothing"})
    @DisplayName("every answer carries the headers that keep a browser safe")
    void headers(String path) throws Exception {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Content-Type")).isPresent();
    }

    @Test
    @DisplayName("the page is the plugin's own, offers no action and has nothing inline")
    void thePage() throws Exception {
        String html = browser.get("/").body();
        assertThat(html)
                .contains("id=\"batch-release-page\"", "data-status-url=\"/status\"", "lang=\"en\"")
                .doesNotContain("data-action-url", "<script>", "style=", "onclick");
        HttpRequest.Builder chinese = browser.request("/").header("Accept-Language", "zh-CN,zh;q=0.9");
        assertThat(browser.send(chinese).body()).contains("lang=\"zh-CN\"");
        assertThat(browser.get("/js/release-page.js").headers().firstValue("Content-Type"))
                .contains("text/javascript; charset=utf-8");
        assertThat(browser.get("/js/release-page/texts.js").body()).contains("正在回滚");
        assertThat(browser.get("/css/standalone.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/images/batch-release.svg").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/js/../ProgressPage.class",
                "/js/%2e%2e/page/ProgressPage.class",
                "/page/ProgressPage.class",
                "/js/",
                "/js/release-page.js/",
                "//etc/passwd"
            })
    @DisplayName("only its own files are to be had")
    void onlyItsOwnFiles(String path) throws Exception {
        assertThat(browser.raw(path, "Host: localhost\r\n")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, 403",
        "127.0.0.1.evil.example, 403",
        "localhost.evil.example:80, 403",
        "localhost@evil.example, 403",
        "localhost, 200",
        "127.0.0.1:1234, 200"
    })
    @DisplayName("only our own names reach it, so that no other site can read it through the browser")
    void onlyOurOwnNames(String host, int status) throws Exception {
        assertThat(browser.raw("/status", "Host: " + host + "\r\n")).startsWith("HTTP/1.1 " + status);
        assertThat(browser.raw("/status", "")).doesNotContain("\"phase\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    @DisplayName("it only shows")
    void itOnlyShows(String method) throws Exception {
        HttpRequest.Builder request =
                browser.request("/status").method(method, HttpRequest.BodyPublishers.ofString("x"));
        assertThat(browser.send(request).statusCode()).isEqualTo(405);
    }

    @Test
    @DisplayName("listens on the loopback address only, and says which port is taken")
    void loopbackOnly() {
        URI there = URI.create(page.url());
        assertThat(there.getHost()).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> new ProgressPage(service, KEY, there.getPort()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + there.getPort());
    }

    @Test
    @DisplayName("goes on by itself when the cluster was away")
    void theClusterWasAway() throws Exception {
        embedded.away(true);
        try (ProgressPage early = new ProgressPage(service, new ReleaseKey("late", "web"), 0, 300)) {
            Browser there = new Browser(early.url());
            assertThat(there.get("/status").statusCode()).isEqualTo(204);
            embedded.away(false);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> there.get("/status").statusCode() == 200);
        }
    }
}
