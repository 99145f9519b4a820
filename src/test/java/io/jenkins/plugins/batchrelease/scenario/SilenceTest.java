package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.record.StoredRecord;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.run.Executors;
import io.jenkins.plugins.batchrelease.run.Journal;
import io.jenkins.plugins.batchrelease.service.Journals;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import io.jenkins.plugins.batchrelease.workload.Impediment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong is told within seconds, and the release goes on when the cause is gone. */
@DisplayName("Nothing stops without a word")
class SilenceTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Holder alice = Scenario.holder("alice");
    private final EmbeddedScenarioCluster cluster = new EmbeddedScenarioCluster();
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private final Executors executors = Executors.create();
    private Scenario s;
    private ReleaseService service;

    @BeforeEach
    void begin() {
        s = new Scenario(cluster);
        service = new ReleaseService(
                new Cluster(cluster.client(ScenarioCluster.PROCESS)),
                (records, record, believed) -> new Faulty(Journals.inCluster().open(records, record, believed)),
                executors,
                Clock.systemUTC());
        s.runs(StatefulSetYaml.web("old"));
    }

    @AfterEach
    void end() {
        service.close();
        s.close();
        cluster.close();
        executors.workers().shutdownNow();
        executors.timer().shutdownNow();
    }

    /** Fails once it is told to, and keeps failing until it is told not to. */
    private final class Faulty implements Journal {
        private final Journal journal;

        Faulty(Journal journal) {
            this.journal = journal;
        }

        @Override
        public void commit(Release release) {
            if (fault.get() instanceof Error error) {
                throw error;
            } else if (fault.get() instanceof RuntimeException exception) {
                throw exception;
            }
            journal.commit(release);
        }

        @Override
        public StoredRecord known() {
            return journal.known();
        }

        @Override
        public void adopt(StoredRecord record, Release believed) {
            journal.adopt(record, believed);
        }

        @Override
        public void overwrite(String resourceVersion) {
            journal.overwrite(resourceVersion);
        }
    }

    private Release started(ReleaseOptions options) {
        return s.start(service, alice, s.request(StatefulSetYaml.web("new"), "2", options));
    }

    private Optional<Impediment> shown(Release release) {
        return service.status(release.key()).progress().impediment();
    }

    @Test
    @DisplayName("an error of the program while something is kept: who asked is told, what happened by itself is kept")
    void anErrorWhileKeeping() {
        Release release = started(ReleaseOptions.defaults());
        fault.set(new StackOverflowError("with password=secret in its words"));
        assertThatThrownBy(() -> Scenario.get(service.next(release.key(), alice)))
                .hasMessageContaining("fault of the program")
                .hasMessageNotContaining("secret");
        fault.set(null);
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        fault.set(new NoClassDefFoundError("gone"));
        await().atMost(SOON.plus(SOON)).untilAsserted(() -> assertThat(shown(release))
                .hasValueSatisfying(
                        impediment -> assertThat(impediment.reason()).isEqualTo("fault")));
        fault.set(null);
        Release rest = Scenario.get(next);
        assertThat(rest.phase()).isIn(Phase.HELD, Phase.AWAITING_APPROVAL);
        assertThat(shown(release)).isEmpty();
    }

    @Test
    @DisplayName("a listener that throws stops nobody")
    void aListenerThatThrows() {
        Release release = started(ReleaseOptions.defaults());
        service.follow(release.key(), (state, progress) -> {
            throw new AssertionError("looks badly");
        });
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
    }

    @Test
    @DisplayName("the right to write the record is lost in the middle: said at once, and it goes on when it is back")
    void noRightToWriteTheRecord() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "2", ReleaseOptions.defaults()));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        List<String> told = new CopyOnWriteArrayList<>();
        service.follow(
                release.key(),
                (state, progress) ->
                        told.add(progress.impediment().map(Impediment::text).orElse("")));
        cluster.embedded().deny("patch", "secrets");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(told)
                .anySatisfy(words -> assertThat(words).contains("cannot write the record", "secrets")));
        assertThatThrownBy(() -> service.hold(release.key(), alice.actor(), "desk", "stop")
                        .get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ClusterException.class)
                .hasMessageContaining("batch-release.web");
        assertThat(next).isNotDone();
        cluster.embedded().allowAll();
        assertThat(Scenario.get(next).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told.get(told.size() - 1)).isEmpty());
    }

    @Test
    @DisplayName(
            "what a batch writes is answered with an error again and again: said within ten seconds, held at the deadline")
    void theDeadlineDoesNotSleep() {
        Release release = started(ReleaseOptions.defaults().withProgressDeadlineMillis(6_000));
        cluster.embedded()
                .faults()
                .answer(
                        10_000,
                        call -> call.method().equals("PATCH") && call.path().contains("/statefulsets/"),
                        500);
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(SOON).untilAsserted(() -> assertThat(shown(release))
                .hasValueSatisfying(impediment -> assertThat(impediment.text()).contains("cannot go on", "web")));
        Release held = Scenario.get(next);
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().reason()).isEqualTo("deadline");
        cluster.embedded().faults().clear();
        assertThat(Scenario.get(service.next(release.key(), alice)).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
    }

    @Test
    @DisplayName("the API server is away while a batch waits for its pods: said within ten seconds, and it goes on")
    void theServerIsAwayInTheMiddleOfABatch() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "2", ReleaseOptions.defaults()));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        List<String> told = new CopyOnWriteArrayList<>();
        service.follow(
                release.key(),
                (state, progress) ->
                        told.add(progress.impediment().map(Impediment::text).orElse("")));
        await().atMost(SOON).until(() -> !told.isEmpty());
        cluster.embedded().away(true);
        await().atMost(SOON).untilAsserted(() -> assertThat(told)
                .anySatisfy(words -> assertThat(words).contains("nobody sees its pods", "web")));
        cluster.embedded().away(false);
        assertThat(Scenario.get(next).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        await().atMost(SOON.plus(SOON))
                .untilAsserted(() -> assertThat(told.get(told.size() - 1)).isEmpty());
    }

    @Test
    @DisplayName(
            "a token that has run out in the middle of a batch is said at once, and the release goes on when it is valid")
    void aTokenThatHasRunOut() {
        Release release = started(ReleaseOptions.defaults());
        cluster.embedded()
                .faults()
                .answer(
                        10_000,
                        call -> call.method().equals("PATCH") && call.path().contains("/statefulsets/"),
                        401);
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(shown(release)).hasValueSatisfying(impediment -> {
                    assertThat(impediment.text()).contains("cannot go on", "web");
                    assertThat(impediment.reason()).isEqualTo("unauthorized");
                }));
        cluster.embedded().faults().clear();
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        cluster.embedded()
                .faults()
                .answer(
                        10_000,
                        call -> call.method().equals("PATCH") && call.path().contains("/secrets/"),
                        401);
        await().atMost(Scenario.PATIENCE)
                .until(() -> next.isDone()
                        || shown(release).filter(SilenceTest::isOfTheRecord).isPresent());
        cluster.embedded().faults().clear();
        assertThat(Scenario.get(next).phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(shown(release)).isEmpty();
    }

    private static boolean isOfTheRecord(Impediment impediment) {
        return impediment.kind() == Impediment.Kind.RECORD
                && impediment.reason().equals("unauthorized");
    }

    @Test
    @DisplayName("a namespace that is deleted in the middle of a batch is said; once it is there again, people decide")
    void aNamespaceThatIsGone() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "2", ReleaseOptions.defaults()));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        s.eyes().namespaces().withName(s.namespace()).delete();
        await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(shown(release))
                .hasValueSatisfying(impediment -> assertThat(impediment.text())
                        .contains("cannot write the record", s.namespace(), "make it again")));
        assertThat(next).isNotDone();
        await().atMost(Scenario.PATIENCE)
                .until(() -> s.eyes().namespaces().withName(s.namespace()).get() == null);
        cluster.embedded().createNamespace(s.namespace());
        Release held = Scenario.get(next);
        assertThat(held.phase()).isEqualTo(Phase.HELD);
        assertThat(held.hold().orElseThrow().message()).contains("web");
        assertThat(s.process().status(release.key()).release().hold()).isEqualTo(held.hold());
    }

    @Test
    @DisplayName("closing tells everybody who waits")
    void closingTellsWhoWaits() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "2", ReleaseOptions.defaults()));
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        service.close();
        assertThatThrownBy(() -> next.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("closed");
    }

    @Test
    @DisplayName("a watch that cannot be opened leaves none behind")
    void noWatchIsLeft() {
        Release release = started(ReleaseOptions.defaults());
        cluster.embedded().deny("watch", "pods");
        cluster.embedded().deny("list", "pods");
        ReleaseService other = s.process();
        assertThatThrownBy(() -> other.status(release.key())).isInstanceOf(ClusterException.class);
        assertThat(other.cluster().openWatches()).isZero();
    }

    @Test
    @DisplayName("a clock that is an hour off ends no batch, and no time of it gets into the record")
    void aClockThatIsOff() {
        Release release =
                s.start(service, alice, s.request(StatefulSetYaml.web("slow"), "2", ReleaseOptions.defaults()));
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
        service.close();
        service = new ReleaseService(
                new Cluster(cluster.client(ScenarioCluster.PROCESS)),
                Journals.inCluster(),
                executors,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
        Release rest = Scenario.get(service.next(release.key(), Scenario.holder("bob")));
        assertThat(rest.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(rest.audit()).allSatisfy(entry -> assertThat(entry.at())
                .isBetween(release.startedAt() - 60_000, System.currentTimeMillis() + 60_000));
    }

    @Test
    @DisplayName("a driver leaves signs of life; when they stop, whoever looks on is told")
    void aDriverThatIsGone() {
        Duration rhythm = Duration.ofMillis(700);
        ReleaseService driver = new ReleaseService(
                new Cluster(cluster.client(ScenarioCluster.PROCESS)),
                Journals.inCluster(),
                executors,
                Clock.systemUTC(),
                rhythm);
        ReleaseService onlooker = new ReleaseService(
                new Cluster(cluster.client(ScenarioCluster.PROCESS)),
                Journals.inCluster(),
                executors,
                Clock.systemUTC(),
                rhythm);
        try {
            Release release =
                    s.start(driver, alice, s.request(StatefulSetYaml.web("unready"), "2", ReleaseOptions.defaults()));
            driver.next(release.key(), alice);
            await().atMost(Scenario.PATIENCE).until(() -> s.partition("web") == 2);
            assertThat(onlooker.status(release.key()).progress().impediment()).isEmpty();
            assertThat(onlooker.listings(s.namespace()))
                    .singleElement()
                    .satisfies(listing -> assertThat(listing.silent()).isEmpty());
            await().during(rhythm.multipliedBy(5)).atMost(SOON).until(() -> onlooker.status(release.key())
                    .progress()
                    .impediment()
                    .isEmpty());
            driver.close();
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            onlooker.status(release.key()).progress().impediment())
                    .hasValueSatisfying(
                            impediment -> assertThat(impediment.text()).contains("alice@desk", "no sign of life")));
            assertThat(onlooker.listings(s.namespace()))
                    .singleElement()
                    .satisfies(listing ->
                            assertThat(listing.silent()).as("lists say so, too").isPresent());
            ReleaseService next = s.process();
            next.next(release.key(), Scenario.holder("bob"));
            await().atMost(SOON).until(() -> onlooker.status(release.key())
                    .progress()
                    .impediment()
                    .isEmpty());
        } finally {
            driver.close();
            onlooker.close();
        }
    }

    @Test
    @DisplayName("a cluster that swallows requests holds up no other cluster")
    void oneDeadCluster() {
        EmbeddedScenarioCluster dead = new EmbeddedScenarioCluster();
        Scenario there = new Scenario(dead);
        ReleaseService stuck = new ReleaseService(
                new Cluster(dead.client(ScenarioCluster.PROCESS)), Journals.inCluster(), executors, Clock.systemUTC());
        try {
            List<Release> many = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> new StatefulSetYaml("web" + i, "old", 1, "Parallel", "RollingUpdate"))
                    .map(old -> {
                        there.runs(old);
                        return there.start(
                                stuck,
                                alice,
                                there.request(
                                        new StatefulSetYaml(old.name(), "new", 1, "Parallel", "RollingUpdate"),
                                        "1",
                                        ReleaseOptions.defaults()));
                    })
                    .toList();
            Release release = started(ReleaseOptions.defaults());
            List<String> told = new CopyOnWriteArrayList<>();
            many.forEach(one -> stuck.follow(
                    one.key(),
                    (state, progress) ->
                            told.add(progress.impediment().map(Impediment::text).orElse(""))));
            dead.embedded().faults().delay(10_000, call -> call.method().equals("PATCH"), Duration.ofMinutes(5));
            many.forEach(one -> stuck.next(one.key(), alice));
            await().atMost(Scenario.PATIENCE)
                    .until(() -> dead.embedded().faults().left() < 10_000);
            CompletableFuture<Release> next = service.next(release.key(), alice);
            assertThat(next).succeedsWithin(Scenario.PATIENCE);
            assertThat(10_000 - dead.embedded().faults().left())
                    .as("requests that were swallowed: three at a time, and each for longer than a batch takes")
                    .isLessThan(6);
            await().atMost(Scenario.PATIENCE).untilAsserted(() -> assertThat(told)
                    .anySatisfy(words -> assertThat(words).contains("waits for an answer")));
        } finally {
            dead.embedded().faults().clear();
            stuck.close();
            there.close();
            dead.close();
        }
    }
}
