package io.jenkins.plugins.batchrelease.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.jenkins.plugins.batchrelease.release.AuditEntry;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.Strategy;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A Service whose selector changes with a label of the pods never loses its last endpoint")
@ExtendWith(ScenarioExtension.class)
class SelectorScenarioTest {
    private static final int PODS = 3;

    private final Holder alice = Scenario.holder("alice");

    /** What is moved, and how. */
    enum Way {
        STATEFUL_SET,
        CANARY,
        PAIRED;

        String yaml(Scenario s, String tag) {
            return s.yaml(
                    this == STATEFUL_SET
                            ? StatefulSetYaml.web(tag)
                            : DeploymentYaml.web(tag).with(PODS));
        }

        ReleaseOptions options() {
            return this == PAIRED
                    ? ReleaseOptions.defaults().withMechanism(Mechanism.by(Strategy.PAIRED))
                    : ReleaseOptions.defaults();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("one that will find only new pods is written when all are new, and given back before they go back")
    void narrowed(Way way, Scenario s) {
        runs(s, manifest(s, way, "old", "1", ""));
        ReleaseService service = s.process();
        ReleasePlan plan = service.plan(s.request(manifest(s, way, "new", "2", "2"), "1, 100%", way.options()));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("Service", "stamp=2", "last batch"));
        try (FewestEndpoints endpoints = new FewestEndpoints(s)) {
            Release release = Scenario.get(service.start(plan, alice));
            next(service, release);
            assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));

            Release last = next(service, release);
            assertThat(last.phase()).isEqualTo(Phase.AWAITING_CONFIRM);
            assertThat(last.audit())
                    .extracting(AuditEntry::what)
                    .contains("Services that find only new pods written with batch 2");
            assertThat(s.selector("web")).isEqualTo(Map.of("app", "web", "stamp", "2"));
            await().atMost(Scenario.PATIENCE)
                    .untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(PODS));

            back(s, service, release);
            assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));
            assertThat(endpoints.fewest()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "one that found only old pods and finds both now is written first, and given back when all are old again")
    void widened(Way way, Scenario s) {
        runs(s, manifest(s, way, "old", "1", ""));
        // As the release itself would leave it, so that no other manager keeps the label.
        ReleaseService service = s.process();
        Release narrowed = s.start(service, alice, s.request(manifest(s, way, "old", "1", "1"), "100%", way.options()));
        next(service, narrowed);
        Scenario.get(service.confirm(narrowed.key(), alice, ""));
        assertThat(s.selector("web")).isEqualTo(Map.of("app", "web", "stamp", "1"));

        try (FewestEndpoints endpoints = new FewestEndpoints(s)) {
            Release release =
                    s.start(service, alice, s.request(manifest(s, way, "new", "2", ""), "1, 100%", way.options()));
            assertThat(s.selector("web")).isEqualTo(Map.of("app", "web"));
            next(service, release);
            next(service, release);

            back(s, service, release);
            assertThat(s.selector("web")).isEqualTo(Map.of("app", "web", "stamp", "1"));
            assertThat(endpoints.fewest()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("where neither order is safe, that is a problem of the plan")
    void neither(Way way, Scenario s) {
        runs(s, manifest(s, way, "old", "1", "1"));

        assertThat(s.process()
                        .plan(s.request(manifest(s, way, "new", "2", "2"), "1, 100%", way.options()))
                        .problems())
                .singleElement()
                .asString()
                .contains("Service", "stamp=2", "stamp=1", "without an endpoint");
    }

    @Test
    @DisplayName("one that is not in the manifest counts, and what protects pods is warned of")
    void around(Scenario s) {
        runs(s, manifest(s, Way.STATEFUL_SET, "old", "1", ""));
        runs(
                s,
                """
                apiVersion: v1
                kind: Service
                metadata: {name: inner}
                spec: {selector: {app: web, stamp: "1"}, ports: [{port: 80}]}
                ---
                apiVersion: %s
                kind: PodDisruptionBudget
                metadata: {name: guard}
                spec: {minAvailable: 1, selector: {matchLabels: {stamp: "1"}}}
                """
                        .formatted(s.cluster().minorVersion() < 21 ? "policy/v1beta1" : "policy/v1"));
        ReleasePlan plan = s.process()
                .plan(s.request(manifest(s, Way.STATEFUL_SET, "new", "2", ""), "1, 100%", ReleaseOptions.defaults()));

        assertThat(plan.problems()).singleElement().asString().contains("/inner", "stamp=1", "stamp=2");
        assertThat(plan.warnings()).anySatisfy(warning -> assertThat(warning)
                .contains("PodDisruptionBudget", "/guard", "stamp=1", "not protect"));
    }

    /** A batch, and the approval where its way of moving asks for one. */
    private Release next(ReleaseService service, Release release) {
        Release rest = Scenario.get(service.next(release.key(), alice));
        return rest.isWaitingForApproval()
                ? Scenario.get(service.decide(rest.key(), Scenario.approve(rest), alice.actor(), alice.place()))
                : rest;
    }

    private void back(Scenario s, ReleaseService service, Release release) {
        assertThat(Scenario.get(service.rollback(release.key(), alice, "")).phase())
                .isEqualTo(Phase.ROLLED_BACK);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(PODS));
    }

    /** @param selected the stamp that the Service selects; empty if it selects every one */
    private static String manifest(Scenario s, Way way, String tag, String stamp, String selected) {
        String selector = "  selector:\n    app: web\n";
        return way.yaml(s, tag)
                .replace("labels:\n        app: web", "labels:\n        stamp: \"" + stamp + "\"\n        app: web")
                .replaceFirst(selector, selected.isEmpty() ? selector : selector + "    stamp: \"" + selected + "\"\n");
    }

    private static void runs(Scenario s, String yaml) {
        s.eyes()
                .load(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
                .inNamespace(s.namespace())
                .createOrReplace();
        s.awaitReady("web", PODS);
        await().atMost(Scenario.PATIENCE)
                .untilAsserted(() -> assertThat(s.endpoints("web")).hasSize(PODS));
    }

    /** How few endpoints the Service ever had, by every change of them. */
    private static final class FewestEndpoints implements AutoCloseable {
        private final AtomicInteger fewest = new AtomicInteger(Integer.MAX_VALUE);
        private final AutoCloseable watch;

        FewestEndpoints(Scenario s) {
            watch = s.eyes()
                    .endpoints()
                    .inNamespace(s.namespace())
                    .withName("web")
                    .watch(new Watcher<>() {
                        @Override
                        public void eventReceived(Action action, Endpoints endpoints) {
                            int ready = endpoints.getSubsets() == null
                                    ? 0
                                    : endpoints.getSubsets().stream()
                                            .mapToInt(subset -> subset.getAddresses() == null
                                                    ? 0
                                                    : subset.getAddresses().size())
                                            .sum();
                            fewest.accumulateAndGet(ready, Math::min);
                        }

                        @Override
                        public void onClose(WatcherException cause) {
                            // Ends with the test.
                        }
                    });
        }

        int fewest() {
            assertThat(fewest.get()).as("somebody looked").isNotEqualTo(Integer.MAX_VALUE);
            return fewest.get();
        }

        @Override
        public void close() {
            try {
                watch.close();
            } catch (Exception closed) {
                throw new AssertionError(closed);
            }
        }
    }
}
