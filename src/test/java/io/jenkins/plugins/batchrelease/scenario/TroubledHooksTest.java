package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jenkins.plugins.batchrelease.release.Happening;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What only a cluster of our own can be made to do. */
@DisplayName("A hook runs once, whatever the API server does")
class TroubledHooksTest {
    private final Holder alice = Scenario.holder("alice");
    private final EmbeddedScenarioCluster cluster = new EmbeddedScenarioCluster();
    private Scenario s;
    private ReleaseService service;
    private SeenJobs jobs;

    @BeforeEach
    void begin() {
        s = new Scenario(cluster);
        service = s.process();
        s.runs(StatefulSetYaml.web("old").parallel());
        jobs = new SeenJobs(s);
    }

    @AfterEach
    void end() {
        jobs.close();
        s.close();
        cluster.close();
    }

    private Release start(double seconds) {
        String yaml = JobYaml.migrate("before-every-batch")
                .taking(seconds)
                .after(s, StatefulSetYaml.web("new").parallel());
        return s.start(service, alice, s.request(yaml, "2", ReleaseOptions.defaults()));
    }

    private static long told(Release release, Happening what) {
        return release.audit().stream().filter(entry -> entry.tells(what)).count();
    }

    @Test
    @DisplayName("answers that are lost after a Job was created, or a line was written")
    void lostAnswers() {
        Release release = start(0.2);
        cluster.embedded()
                .faults()
                .dropAfter(
                        2, call -> call.method().equals("POST") && call.path().contains("/jobs"));
        cluster.embedded()
                .faults()
                .dropAfter(
                        4, call -> call.method().equals("PATCH") && call.path().contains("/secrets/"));
        Release first = Scenario.get(service.next(release.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        Release last = Scenario.get(service.next(release.key(), alice));
        assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
        assertThat(jobs.names()).hasSize(2);
        assertThat(told(last, Happening.HOOK_STARTED)).isEqualTo(2);
        assertThat(told(last, Happening.HOOK_DONE)).isEqualTo(2);
        assertThat(jobs.there()).isEmpty();
    }

    @Test
    @DisplayName("a crash after the Job was created and before that was written down")
    void aCrashInBetween() {
        Release release = start(1);
        AtomicBoolean created = new AtomicBoolean();
        cluster.embedded().faults().dropBefore(1_000, call -> {
            if (call.method().equals("POST") && call.path().contains("/jobs")) {
                created.set(true);
            }
            return created.get() && call.method().equals("PATCH") && call.path().contains("/secrets/");
        });
        service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE).until(() -> jobs.there().size() == 1);
        await().during(Duration.ofMillis(500)).until(() -> jobs.names().size() == 1);
        service.close();
        cluster.embedded().faults().clear();

        ReleaseService next = s.process();
        assertThat(told(next.status(release.key()).release(), Happening.HOOK_STARTED))
                .as("nobody knows of it")
                .isZero();
        Release first = Scenario.get(next.next(release.key(), alice));
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(jobs.names()).hasSize(1);
        assertThat(told(first, Happening.HOOK_DONE)).isEqualTo(1);
    }

    @Test
    @DisplayName("an API server that is away while a hook runs, and while it ends")
    void awayMeanwhile() {
        Release release = start(2);
        CompletableFuture<Release> next = service.next(release.key(), alice);
        await().atMost(Scenario.PATIENCE)
                .until(() -> told(service.status(release.key()).release(), Happening.HOOK_STARTED) == 1);
        cluster.embedded().away(true);
        await().during(Duration.ofSeconds(3)).until(() -> !next.isDone());
        cluster.embedded().away(false);
        Release first = Scenario.get(next);
        assertThat(first.phase()).isEqualTo(Phase.AWAITING_APPROVAL);
        assertThat(told(first, Happening.HOOK_DONE)).isEqualTo(1);
    }
}
