package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which values nobody may read in a diff.
 *
 * @param secret whether the object is a Secret, before or after
 */
record Masking(boolean secret) {
    /** Stands for a value that may be secret. */
    static final String MASK = "***";

    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private static final Pattern SECRET_NAME =
            Pattern.compile("PASSWORD|PASSWD|PASSPHRASE|PWD|TOKEN|SECRET|KEY|CREDENTIAL", Pattern.CASE_INSENSITIVE);

    static Masking of(Optional<ObjectNode> before, ObjectNode after) {
        return new Masking(isSecret(after) || before.filter(Masking::isSecret).isPresent());
    }

    private static boolean isSecret(ObjectNode object) {
        return object.path("kind").asText().equals("Secret");
    }

    /** Whether everything at and below that path is masked, whatever it is. */
    boolean hides(FieldPath path) {
        // Any kind: the annotation repeats the whole object as it was applied last.
        return path.startsWith("metadata", "annotations", LAST_APPLIED)
                || secret && (path.startsWith("data") || path.startsWith("stringData"));
    }

    /** Whether the field {@code value} of an object is masked because of the name beside it, as in environment variables. */
    boolean hidesValueOf(JsonNode named) {
        return SECRET_NAME.matcher(named.path("name").asText()).find();
    }

    /**
     * Brings a Secret into the form in which the API server keeps it, so that a value written as text equals the same
     * value in base64.
     */
    void normalise(ObjectNode object) {
        boolean mergeable =
                object.path("data").isMissingNode() || object.path("data").isObject();
        if (secret && mergeable && object.get("stringData") instanceof ObjectNode texts) {
            ObjectNode data = object.withObjectProperty("data");
            texts.properties()
                    .forEach(text -> data.put(
                            text.getKey(),
                            Base64.getEncoder()
                                    .encodeToString(text.getValue().asText().getBytes(StandardCharsets.UTF_8))));
            object.remove("stringData");
        }
    }
}
