package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The anchors of one document. Messages do not name them: an unquoted password that begins with a star looks like one. */
final class Anchors {
    private static final int MAX_ALIASES = 50;

    private final ValueBudget budget;
    /** Empty while what the anchor names is still being read. */
    private final Map<String, Optional<JsonNode>> values = new HashMap<>();

    private int aliases;

    Anchors(ValueBudget budget) {
        this.budget = budget;
    }

    /**
     * @param anchor null if the value has none, as SnakeYAML says it
     */
    void open(String anchor) {
        if (anchor != null) {
            values.put(anchor, Optional.empty());
        }
    }

    void close(String anchor, JsonNode value) {
        if (anchor != null) {
            values.put(anchor, Optional.of(value));
        }
    }

    /**
     * The value itself, not a copy: it never changes here, and {@link ManifestDocument} copies whatever it takes, which is
     * what the budget is spent on.
     */
    JsonNode valueOf(String anchor, Place place) {
        aliases++;
        if (aliases > MAX_ALIASES) {
            throw new InvalidManifest(
                    place + ": more than " + MAX_ALIASES + " aliases (*name) in one document. Write the values out.");
        }
        Optional<JsonNode> value = values.get(anchor);
        if (value == null) {
            throw new InvalidManifest(
                    place + ": an alias (*name) has no anchor (&name) before it in the document. Define"
                            + " the anchor, or put the value in quotes if it begins with a star.");
        }
        JsonNode original = value.orElseThrow(() -> new InvalidManifest(
                place + ": an alias (*name) lies within what it stands for and would never end. Remove it."));
        budget.spendTree(original, place);
        return original;
    }
}
