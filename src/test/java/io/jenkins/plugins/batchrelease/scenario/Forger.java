package io.jenkins.plugins.batchrelease.scenario;

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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Somebody who may edit Secrets in the namespace, and knows how a record is made. */
final class Forger {
    private final Scenario s;
    private final String secret;

    Forger(Scenario s, String release) {
        this.s = s;
        this.secret = "batch-release." + release;
    }

    Secret copy() {
        return s.eyes().secrets().inNamespace(s.namespace()).withName(secret).get();
    }

    /** Another state, one line of the audit later, with the right digest. */
    void state(Consumer<ObjectNode> change) {
        s.eyes().secrets().inNamespace(s.namespace()).withName(secret).edit(there -> {
            ObjectNode state = (ObjectNode) read(decoded(there, "state"));
            state.put("sequence", state.path("sequence").asLong() + 1);
            ObjectNode line = state.withArray("audit").get(0).deepCopy();
            line.put("comment", "forged");
            state.withArray("audit").add(line);
            change.accept(state);
            String text = state.toString();
            there.getData().put("state", encoded(text.getBytes(StandardCharsets.UTF_8)));
            there.getMetadata().getAnnotations().put("batchrelease.jenkins.io/state-digest", PlanHash.of(text));
            return there;
        });
    }

    /** Another document. */
    void document(String field, UnaryOperator<String> change) {
        s.eyes().secrets().inNamespace(s.namespace()).withName(secret).edit(there -> {
            there.getData()
                    .put(
                            field,
                            encoded(packed(change.apply(unpacked(there.getData().get(field))))));
            return there;
        });
    }

    /** Whatever text, in base64, in place of a field. */
    void field(String field, String base64) {
        s.eyes().secrets().inNamespace(s.namespace()).withName(secret).edit(there -> {
            there.getData().put(field, base64);
            return there;
        });
    }

    /** A copy under another name, its seal included. */
    void copyAs(String other, UnaryOperator<String> meta) {
        Secret there = copy();
        there.getMetadata().setName("batch-release." + other);
        there.getMetadata().setResourceVersion(null);
        there.getMetadata().setUid(null);
        there.getData().put("meta", encoded(meta.apply(decoded(there, "meta")).getBytes(StandardCharsets.UTF_8)));
        s.eyes().secrets().inNamespace(s.namespace()).resource(there).create();
    }

    /** What stood there before. */
    void replay(Secret before) {
        s.eyes().secrets().inNamespace(s.namespace()).withName(secret).edit(there -> {
            there.setData(before.getData());
            there.getMetadata().setAnnotations(before.getMetadata().getAnnotations());
            return there;
        });
    }

    void delete() {
        s.eyes().secrets().inNamespace(s.namespace()).withName(secret).delete();
    }

    String state() {
        Secret there = copy();
        return there == null ? "" : decoded(there, "state");
    }

    private static com.fasterxml.jackson.databind.JsonNode read(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String decoded(Secret there, String field) {
        return new String(Base64.getDecoder().decode(there.getData().get(field)), StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] packed(String text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String unpacked(String field) {
        try (GZIPInputStream gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(field)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
