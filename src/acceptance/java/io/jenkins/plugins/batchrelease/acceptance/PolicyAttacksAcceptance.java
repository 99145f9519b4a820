package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever writes the Jenkinsfile and the manifest wants other pods than people said yes to. */
@Acceptance
@DisplayName("A policy that wants approvals")
class PolicyAttacksAcceptance {
    private static final String TWO = "policy.approvals = 2";
    private static final String ALL_AT_ONCE = "batchReleaseNext()\nbatchReleaseGate()";

    @Test
    @DisplayName("is not walked around by releasing a decoy, with the real workload among its documents")
    void decoy(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        KnownCluster cluster = world.knownCluster(world.namespace(), TWO);
        String decoy = Web.tagged("1.27").yaml() + "---\n" + decoy();
        for (String more :
                new String[] {"workload: 'statefulset/decoy'", "workload: 'statefulset/decoy', also: 'statefulset/web'"
                }) {
            Build build = world.job("decoy", cluster.release(world.namespace(), decoy, more, ALL_AT_ONCE))
                    .start();
            build.fails();
            assertThat(build.log()).contains("web");
            assertThat(world.namespace().tags().values()).containsOnly("1.26").hasSize(3);
            assertThat(world.namespace().secret("batch-release.decoy")).isEmpty();
        }
    }

    @Test
    @DisplayName("is not walked around by a Secret of ours among the documents")
    void ownSecrets(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        KnownCluster cluster = world.knownCluster(world.namespace(), "");
        String forged = Web.tagged("1.27").yaml()
                + """
                ---
                apiVersion: v1
                kind: Secret
                type: batchrelease.jenkins.io/version
                metadata:
                  name: batch-release.web.v99
                  labels:
                    batchrelease.jenkins.io/release: web
                stringData:
                  meta: '{}'
                """;
        Build build = world.job("forged", cluster.release(world.namespace(), forged, "batches: '1'", ALL_AT_ONCE))
                .start();
        build.fails();
        assertThat(build.log()).contains("batch-release.web.v99");
        assertThat(world.namespace().secret("batch-release.web.v99")).isEmpty();
        assertThat(world.namespace().tags().values()).containsOnly("1.26");
    }

    @Test
    @DisplayName("is not walked around by naming the fields of a kind that everybody knows")
    void namedFields(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        KnownCluster cluster = world.knownCluster(world.namespace(), TWO);
        String fields =
                """
                workload: [kind: 'StatefulSet', apiVersion: 'apps/v1', partition: '/spec/minReadySeconds',
                           updated: '/status/readyReplicas', template: '/spec/template']""";
        Build build = world.job(
                        "fields",
                        cluster.release(world.namespace(), Web.tagged("1.27").yaml(), fields, ALL_AT_ONCE))
                .start();
        build.fails();
        assertThat(build.log()).contains("StatefulSet");
        assertThat(world.namespace().tags().values()).containsOnly("1.26").hasSize(3);
    }

    @Test
    @DisplayName("asks before the only batch: with one batch, no pod moves before people said yes")
    void oneBatch(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        KnownCluster cluster = world.knownCluster(world.namespace(), "policy.approvals = 1");
        Build build = world.job(
                        "one",
                        cluster.release(world.namespace(), Web.tagged("1.27").yaml(), "batches: '100%'", ALL_AT_ONCE))
                .start();
        String prompt = build.promptAfter(0);
        build.page().reaches(state -> state.path("gate").path("open").asBoolean());
        assertThat(world.namespace().tags().values()).containsOnly("1.26").hasSize(3);
        build.proceed(world.admin(), prompt).ok();
        build.page().reaches(state -> state.path("counts").path("updated").asInt() == 3);
    }

    @Test
    @DisplayName("is about a workload, not about a name: no second release moves what stands at the gate of the first")
    void twoNames(World world) {
        Build first = world.atFirstGate("");
        KnownCluster cluster = world.knownCluster(world.namespace(), "");
        Build second = world.job(
                        "second",
                        cluster.release(
                                world.namespace(),
                                Web.tagged("evil").yaml(),
                                "name: 'other', batches: '1, 100%'",
                                ALL_AT_ONCE))
                .start();
        second.fails();
        assertThat(second.log()).contains("web");
        assertThat(world.namespace().tags().values()).doesNotContain("evil");
        assertThat(world.namespace().secret("batch-release.other")).isEmpty();
        first.proceed(world.admin(), first.promptAfter(1)).ok();
        assertThat(first.promptAfter(2)).isNotEmpty();
    }

    @Test
    @DisplayName("freezes what brings an earlier version, too, when the freeze begins after its start")
    void freeze(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        KnownCluster cluster = world.knownCluster(world.namespace(), "");
        Build release = world.job(
                        "release",
                        cluster.release(
                                world.namespace(), Web.tagged("1.27").yaml(), "batches: '100%'", "batchReleaseNext()"))
                .start();
        release.succeeds();
        String again =
                """
                batchRelease(%s, name: 'web', version: 'v1', batches: '1, 100%%') {
                    batchReleaseNext()
                    batchReleaseGate()
                }
                """
                        .formatted(cluster.arguments(world.namespace()));
        Build build = world.job("again", again).start();
        String prompt = build.promptAfter(1);
        cluster.policy(
                """
                def freeze = new DateFreeze()
                freeze.from = '2020-01-01'
                freeze.to = '2099-12-31'
                freeze.reason = 'nobody is in'
                policy.freezes = [freeze]""");
        build.proceed(world.admin(), prompt);
        await("the freeze to be told of")
                .atMost(Build.PATIENCE)
                .until(() -> !build.isRunning() || build.prompts().stream().anyMatch(shown -> !shown.equals(prompt)));
        assertThat(build.log()).contains("nobody is in");
        assertThat(world.namespace().tags().values()).containsExactlyInAnyOrder("1.27", "1.27", "1.26");
    }

    private static String decoy() {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: decoy
                spec:
                  replicas: 1
                  serviceName: decoy
                  selector:
                    matchLabels:
                      app: decoy
                  template:
                    metadata:
                      labels:
                        app: decoy
                    spec:
                      containers:
                      - name: nginx
                        image: nginx:1.27
                """;
    }
}
