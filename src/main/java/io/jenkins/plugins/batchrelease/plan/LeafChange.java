package io.jenkins.plugins.batchrelease.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A value without structure that differs: a scalar, a list of scalars, or an empty object.
 *
 * @param hidden whether nobody may read it
 */
record LeafChange(JsonNode before, JsonNode after, boolean hidden) {
    FieldChange at(FieldPath path) {
        // "80" that becomes 80 would look unchanged without its quotes.
        boolean quoted = before.asText().equals(after.asText());
        return new FieldChange(path.toString(), text(before, quoted), text(after, quoted));
    }

    private Optional<String> text(JsonNode node, boolean quoted) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (hidden) {
            return Optional.of(Masking.MASK);
        }
        return Optional.of(
                Excerpt.of(node.isTextual() && !quoted && !node.asText().isEmpty() ? node.asText() : node.toString()));
    }
}
