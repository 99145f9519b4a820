package io.jenkins.plugins.batchrelease.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.embedded.EmbeddedCluster;
import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestDocument;
import io.jenkins.plugins.batchrelease.manifest.WorkloadRef;
import io.jenkins.plugins.batchrelease.plan.BatchSchedule;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.DocumentChange;
import io.jenkins.plugins.batchrelease.plan.FieldChange;
import io.jenkins.plugins.batchrelease.plan.PlannedChanges;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Change;
import io.jenkins.plugins.batchrelease.release.Holder;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseEvent;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseMachine;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordStoreTest {
    private static final String HASH = "c".repeat(64);

    private final EmbeddedCluster embedded = EmbeddedCluster.start();
    private final Cluster cluster = new Cluster(embedded.client());
    private final RecordStore records = new RecordStore(cluster);
    private final History history = new History(cluster);

    @AfterEach
    void end() {
        embedded.close();
    }

    @Test
    void whatIsWrittenIsRead() {
        Release release = release("web", "one");
        records.create(release, material("x"));
        StoredRecord read = records.read(release.key()).orElseThrow();
        assertThat(read.release()).isEqualTo(release);
        assertThat(read.material().manifest().toJson())
                .isEqualTo(material("x").manifest().toJson());
    }

    @Test
    void whatWasShownIsKeptWithTheRelease() {
        Release release = release("web", "one");
        records.create(release, material("x"));
        records.update(records.read(release.key()).orElseThrow(), release);
        assertThat(changes(release)).isEqualTo(material("x").changes());
    }

    @Test
    void whatWasShownIsUnknownWhereItIsMissingUnreadableOrOfAnotherPlan() {
        Release release = release("web", "one");
        records.create(release, material("x"));
        String ofAnother = PackedChanges.pack(PlannedChanges.of("another plan", List.of()));
        for (String damaged : Arrays.asList(null, "bm90IGd6aXA=", ofAnother)) {
            embedded.client()
                    .secrets()
                    .inNamespace("default")
                    .withName("batch-release.web")
                    .edit(secret -> {
                        secret.getData().put("changes", damaged);
                        return secret;
                    });
            assertThat(changes(release)).as("with %s", damaged).isEmpty();
        }
    }

    private Optional<PlannedChanges> changes(Release release) {
        return records.read(release.key()).orElseThrow().material().changes();
    }

    /** They have all read the closed record; only one write of theirs goes through. */
    @Test
    void ofManyWhoFollowAClosedReleaseAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 10; round++) {
                String name = "web" + round;
                Release closed = closed(release(name, "closed"));
                records.create(closed, material("x"));
                List<Callable<String>> starts = new ArrayList<>();
                for (int person = 0; person < 6; person++) {
                    String id = "person-" + person;
                    starts.add(() -> start(release(name, id)));
                }
                List<String> outcomes = new ArrayList<>();
                for (Future<String> outcome : people.invokeAll(starts)) {
                    outcomes.add(outcome.get());
                }
                assertThat(outcomes).containsOnly("started", "open already");
                assertThat(outcomes).containsOnlyOnce("started");
            }
        } finally {
            people.shutdownNow();
        }
    }

    private String start(Release release) {
        try {
            records.create(release, material("x"));
            return "started";
        } catch (RequestRefused refused) {
            return refused.getMessage().contains("open already") ? "open already" : refused.getMessage();
        }
    }

    private static Release closed(Release release) {
        ReleaseMachine machine = new ReleaseMachine();
        Release started = machine.start(release, 1).release();
        Release back = machine.on(started, new ReleaseEvent.RollbackRequested(release.holder(), ""), 2)
                .release();
        return machine.on(back, new ReleaseEvent.BackAgain(), 3).release();
    }

    @Test
    void aLongNameIsCutInLabelsAndWholeInTheState() {
        String name = "a".repeat(70) + "-b";
        records.create(release(name, "one"), material("x"));
        var secret = embedded.client()
                .secrets()
                .inNamespace("default")
                .withName("batch-release." + name)
                .get();
        assertThat(secret.getMetadata().getLabels().get("batchrelease.jenkins.io/release"))
                .hasSizeLessThanOrEqualTo(63)
                .startsWith("aaaa");
        assertThat(records.read(new ReleaseKey("default", name))
                        .orElseThrow()
                        .release()
                        .key()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void aRecordOfANewerVersionIsRefused() {
        Release release = release("web", "one");
        records.create(release, material("x"));
        String newer = Json.write(release).replace("\"schema\":1", "\"schema\":2");
        assertThatThrownBy(() -> Json.release(newer, "Secret default/x"))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("Upgrade");
    }

    @Test
    void documentsThatDoNotFitASecretAreRefusedBeforeAnythingChanges() {
        byte[] noise = new byte[1_000_000];
        new Random(1).nextBytes(noise);
        ReleaseMaterial large = material(Base64.getEncoder().encodeToString(noise));
        assertThatThrownBy(() -> records.checkSize(release("web", "one"), large))
                .isInstanceOf(RequestRefused.class)
                .hasMessageContaining("KiB");
        records.checkSize(release("web", "one"), material("x".repeat(1_000_000)));
    }

    @Test
    void anAttemptIsKeptAsOneVersionHoweverOftenItIsAdded() {
        ReleaseKey key = new ReleaseKey("default", "web");
        assertThat(history.add(key, version(1, "one"), material("x").manifest(), "{}")
                        .number())
                .isEqualTo(1);
        assertThat(history.add(key, version(1, "one"), material("x").manifest(), "{}")
                        .number())
                .isEqualTo(1);
        assertThat(history.add(key, version(1, "two"), material("x").manifest(), "{}")
                        .number())
                .as("somebody else took v1 meanwhile")
                .isEqualTo(2);
        assertThat(history.list(key)).extracting(Version::number).containsExactly(1, 2);
    }

    @Test
    void theOldestVersionsGoFirst() {
        ReleaseKey key = new ReleaseKey("default", "web");
        for (int number = 1; number <= 4; number++) {
            history.add(key, version(number, "r" + number), material("x").manifest(), "{}");
        }
        history.prune(key, history.list(key), 2);
        assertThat(history.list(key)).extracting(Version::number).containsExactly(3, 4);
    }

    @Test
    void oneDamagedRecordHidesNoOther() {
        records.create(release("web", "one"), material("x"));
        records.create(release("api", "two"), material("x"));
        embedded.client()
                .secrets()
                .inNamespace("default")
                .withName("batch-release.web")
                .edit(secret -> {
                    secret.getData().put("state", "e30=");
                    return secret;
                });
        assertThat(records.list("default"))
                .extracting(release -> release.key().name())
                .containsExactly("api");
        assertThatThrownBy(() -> records.read(new ReleaseKey("default", "web")))
                .isInstanceOf(RecordDamaged.class)
                .hasMessageContaining("changed by another hand");
    }

    private static Version version(int number, String releaseId) {
        return new Version(
                Version.SCHEMA,
                number,
                "web",
                releaseId,
                1,
                Actor.SYSTEM,
                List.of(),
                3,
                Optional.empty(),
                "",
                Mechanism.ofItsKind(),
                List.of());
    }

    private static ReleaseMaterial material(String content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("apiVersion", "v1").put("kind", "ConfigMap");
        json.putObject("metadata").put("name", "settings");
        json.putObject("data").put("content", content);
        return new ReleaseMaterial(
                new Manifest(List.of(new ManifestDocument(json, "test"))),
                new Previous(Optional.empty(), List.of()),
                Optional.of(PlannedChanges.of(
                        HASH,
                        List.of(new DocumentChange(
                                "ConfigMap/settings",
                                "change",
                                List.of(new FieldChange("data.content", Optional.of("old"), Optional.of("new"))))))));
    }

    private static Release release(String name, String id) {
        return Release.planned(
                new ReleaseKey("default", name),
                id,
                new WorkloadRef("apps/v1", "StatefulSet", name),
                new Change(HASH, false, Optional.empty(), Optional.empty()),
                ReleaseOptions.defaults(),
                BatchSchedule.of(BatchSpec.parse("2"), 3),
                new Holder(Actor.commandLine("alice"), "desk", "1"),
                1);
    }
}
