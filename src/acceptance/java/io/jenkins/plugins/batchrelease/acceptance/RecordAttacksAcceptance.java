package io.jenkins.plugins.batchrelease.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Secret;
import io.jenkins.plugins.batchrelease.plan.PlanHash;
import io.jenkins.plugins.batchrelease.record.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whoever may edit Secrets of the namespace writes into the record. */
@Acceptance
@DisplayName("A record that somebody wrote into")
class RecordAttacksAcceptance {
    private static final String RECORD = "batch-release.web";
    private static final String DIGEST = "batchrelease.jenkins.io/state-digest";
    private static final String EVIL = "1.66";

    @Test
    @DisplayName("gives no approvals for a policy, whoever they claim to be of")
    void forgedApprovals(World world) {
        Visitor alice = world.as("alice");
        Visitor carol = world.as("carol");
        Build build = atGateOfPolicy(world);
        String prompt = build.promptAfter(1);

        forgeApprovals(world, "alice", "carol", "admin");
        build.page().press(alice, "approve", "really me");

        JsonNode state = build.page().reaches(shown -> approvedBy(shown, alice));
        assertThat(state.path("gate").path("open").asBoolean()).isTrue();
        assertThat(build.promptAfter(1)).isEqualTo(prompt);
        assertThat(world.namespace().tags()).containsEntry("web-0", "1.26").containsEntry("web-1", "1.26");
        build.page().press(carol, "approve", "").ok();
        assertThat(build.promptAfter(2)).isNotEmpty();
    }

    @Test
    @DisplayName("gives no approvals after a restart either")
    void forgedWhileAway(World world) {
        Settings.kill();
        Settings.start();
        Build build = atGateOfPolicy(world);
        String prompt = build.promptAfter(1);

        world.jenkins().killed(() -> forgeApprovals(world, "alice", "carol", "admin"));

        assertThat(build.promptAfter(1)).isEqualTo(prompt);
        build.page().press(world.as("alice"), "approve", "").ok();
        build.page().reaches(shown -> approvedBy(shown, world.as("alice")));
        assertThat(build.promptAfter(1)).isEqualTo(prompt);
        assertThat(world.namespace().tags()).containsEntry("web-0", "1.26").containsEntry("web-1", "1.26");
    }

    @Test
    @DisplayName("brings no other documents than those that were approved, after a restart either")
    void editedManifest(World world) {
        Settings.kill();
        Settings.start();
        Build build = world.atFirstGate("");
        String prompt = build.promptAfter(1);

        world.jenkins().killed(() -> world.namespace()
                .edit(
                        RECORD,
                        data -> {
                            data.computeIfPresent(
                                    "manifest",
                                    (name, packed) ->
                                            repacked(packed, text -> text.replace("nginx:1.27", "nginx:" + EVIL)));
                            return data;
                        },
                        same -> same));

        build.page().reaches(state -> !state.path("phase").isNull());
        build.prompts().forEach(shown -> build.proceed(world.admin(), prompt));
        build.endsOrAsks();
        assertThat(world.namespace().tags().values()).doesNotContain(EVIL);
    }

    @Test
    @DisplayName("or deleted is written anew, and goes on to be the lock")
    void deleted(World world) {
        Build build = world.atFirstGate("");
        world.namespace().delete(RECORD);

        await("the record to be back")
                .atMost(Build.PATIENCE)
                .until(() -> world.namespace().secret(RECORD).isPresent());
        Build second = world.job("second", Web.tagged(EVIL).pipeline(world.namespace(), ""))
                .start();
        second.fails();
        assertThat(world.namespace().tags().values()).doesNotContain(EVIL);
        build.proceed(world.admin(), build.promptAfter(1)).ok();
        build.proceed(world.admin(), build.promptAfter(2)).ok();
        build.succeeds();
    }

    private static Build atGateOfPolicy(World world) {
        world.namespace().runs(Web.tagged("1.26"));
        KnownCluster cluster = world.knownCluster(world.namespace(), "policy.approvals = 2");
        String body = "batchReleaseNext()\nbatchReleaseGate()";
        Build build = world.job(
                        "policy",
                        cluster.release(world.namespace(), Web.tagged("1.27").yaml(), "batches: '1, 100%'", body))
                .start();
        build.promptAfter(1);
        return build;
    }

    private static boolean approvedBy(JsonNode state, Visitor who) {
        for (JsonNode approval : state.path("gate").path("approvals")) {
            if (approval.path("who").asText().equals(who.who().id())
                    && !approval.path("comment").asText().equals("forged")) {
                return true;
            }
        }
        return false;
    }

    /** With the digest that fits: who may edit the Secret can compute it. */
    private static void forgeApprovals(World world, String... people) {
        Secret record = world.namespace().secret(RECORD).orElseThrow();
        ObjectNode state = (ObjectNode) json(decoded(record.getData().get("state")));
        state.put("sequence", state.path("sequence").asLong() + 1);
        ArrayNode approvals = ((ObjectNode) state.path("gate")).putArray("approvals");
        for (String person : people) {
            ObjectNode approval = approvals.addObject();
            approval.putObject("who").put("kind", "JENKINS").put("id", person);
            approval.put("at", System.currentTimeMillis()).put("comment", "forged");
        }
        String forged = state.toString();
        world.namespace()
                .edit(
                        RECORD,
                        data -> put(data, "state", encoded(forged)),
                        annotations -> put(annotations, DIGEST, PlanHash.of(forged)));
    }

    private static Map<String, String> put(Map<String, String> map, String key, String value) {
        map.put(key, value);
        return map;
    }

    private static String repacked(String packed, UnaryOperator<String> change) {
        try (GZIPInputStream old =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            String text = new String(old.readAllBytes(), StandardCharsets.UTF_8);
            String changed = change.apply(text);
            assertThat(changed).as("something to change in it").isNotEqualTo(text);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(changed.getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the record's manifest is not gzip", unreadable);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("the record's state is no JSON", broken);
        }
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
