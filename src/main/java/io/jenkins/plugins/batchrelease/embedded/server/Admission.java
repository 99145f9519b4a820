package io.jenkins.plugins.batchrelease.embedded.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.embedded.api.Json;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType;
import io.jenkins.plugins.batchrelease.embedded.api.ResourceType.Trait;
import io.jenkins.plugins.batchrelease.embedded.api.Violations;
import io.jenkins.plugins.batchrelease.embedded.rules.BuiltInRules;
import io.jenkins.plugins.batchrelease.embedded.rules.KindRules;
import io.jenkins.plugins.batchrelease.embedded.rules.MetadataRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Turns what a client sent into what is stored: system fields, defaults, checks. */
final class Admission {

    /** What the server alone sets. */
    private static final List<String> SYSTEM_FIELDS = List.of(
            "uid",
            "resourceVersion",
            "creationTimestamp",
            "generation",
            "deletionTimestamp",
            "deletionGracePeriodSeconds",
            "generateName",
            "managedFields");

    private static final String RANDOM_ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private final BuiltInRules rules = new BuiltInRules();
    private final ModelSchema schema = new ModelSchema();
    private final Clock clock;

    Admission(Clock clock) {
        this.clock = clock;
    }

    String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Checks a document that is about to be applied. */
    void checkApplied(ObjectNode applied, ResourceRequest request) {
        schema.checkApplied(applied, request.type());
    }

    /** Completes and checks a new object. */
    void admitNew(ObjectNode object, ResourceRequest request) {
        ResourceType type = request.type();
        prune(object, request);
        ObjectNode metadata = object.withObjectProperty("metadata");
        metadata.remove(
                List.of("uid", "resourceVersion", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"));
        metadata.put("uid", UUID.randomUUID().toString()).put("creationTimestamp", now());
        if (type.namespaced()) {
            metadata.put("namespace", request.namespace());
        }
        String prefix = metadata.path("generateName").asText();
        if (metadata.path("name").asText().isEmpty() && !prefix.isEmpty()) {
            metadata.put("name", prefix + suffix());
        }
        if (type.has(Trait.STATUS)) {
            object.remove("status");
        }
        if (type.has(Trait.GENERATION)) {
            metadata.put("generation", 1);
        }
        KindRules kind = rules.of(type.storage());
        kind.prepareNew(object);
        kind.complete(object);
        Tidy.tidy(object, type.has(Trait.CUSTOM));
        check(object, type, violations -> {});
    }

    /** Completes and checks the next state of an object. */
    void admitChange(ObjectNode before, ObjectNode after, ResourceRequest request) {
        ResourceType type = request.type();
        boolean status = request.subresource().equals("status");
        prune(after, request);
        ObjectNode metadata = after.withObjectProperty("metadata");
        String uid = metadata.path("uid").asText();
        SYSTEM_FIELDS.forEach(field -> Json.copyField(before.withObjectProperty("metadata"), metadata, field));
        metadata.put("name", before.path("metadata").path("name").asText());
        if (type.namespaced()) {
            metadata.put("namespace", request.namespace());
        }
        if (status) {
            keepAllBut(before, after, "status");
        } else if (type.has(Trait.STATUS)) {
            Json.copyField(before, after, "status");
        }
        KindRules kind = rules.of(type.storage());
        kind.prepareChange(before, after);
        kind.complete(after);
        Tidy.tidy(after, type.has(Trait.CUSTOM));
        if (type.has(Trait.GENERATION) && !status && desiredStateChanged(before, after, type)) {
            metadata.put(
                    "generation", before.path("metadata").path("generation").asInt() + 1);
        }
        if (!status) {
            check(after, type, violations -> {
                if (!uid.isEmpty()
                        && !uid.equals(before.path("metadata").path("uid").asText())) {
                    violations.invalid("metadata.uid", "\"" + uid + "\"", "field is immutable");
                }
                kind.checkChange(before, after, violations);
            });
        }
    }

    private static void keepAllBut(ObjectNode before, ObjectNode after, String changed) {
        for (ObjectNode source : List.of(after.deepCopy(), before)) {
            source.fieldNames().forEachRemaining(field -> {
                if (!field.equals(changed) && !field.equals("metadata")) {
                    Json.copyField(before, after, field);
                }
            });
        }
    }

    /** Deployments count changes of annotations too: their ReplicaSets copy them. */
    private static boolean desiredStateChanged(ObjectNode before, ObjectNode after, ResourceType type) {
        boolean annotations = type.storage().equals("apps/deployments")
                && !before.path("metadata")
                        .path("annotations")
                        .equals(after.path("metadata").path("annotations"));
        return annotations || !desired(before).equals(desired(after));
    }

    private static ObjectNode desired(ObjectNode object) {
        ObjectNode desired = Json.object();
        object.properties().forEach(field -> desired.set(field.getKey(), field.getValue()));
        desired.remove(List.of("metadata", "status", "apiVersion", "kind"));
        return desired;
    }

    private void prune(ObjectNode object, ResourceRequest request) {
        // The cluster's own parts send what the model classes wrote.
        if (!request.http().call().user().internal()) {
            if (request.http().method().equals("PATCH")) {
                schema.prunePatched(object, request.type(), request.strict());
            } else {
                schema.prune(object, request.type(), request.strict());
            }
        }
        object.remove(List.of("kind", "apiVersion"));
        Tidy.tidy(object, request.type().has(Trait.CUSTOM));
    }

    private void check(ObjectNode object, ResourceType type, java.util.function.Consumer<Violations> more) {
        Violations violations = new Violations();
        MetadataRules.check(object, type.storage(), violations);
        rules.of(type.storage()).check(object, violations);
        more.accept(violations);
        violations.refuseIfAny(type, object.path("metadata").path("name").asText());
    }

    private static String suffix() {
        return ThreadLocalRandom.current()
                .ints(5, 0, RANDOM_ALPHABET.length())
                .mapToObj(at -> String.valueOf(RANDOM_ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }
}
