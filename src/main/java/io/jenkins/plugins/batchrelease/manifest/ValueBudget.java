package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How many values a manifest may still grow by. Aliases of aliases double a document with every line; counting aliases
 * alone does not stop that.
 */
final class ValueBudget {
    private static final int MAX_VALUES = 1_000_000;

    private int left = MAX_VALUES;

    /**
     * @throws InvalidManifest if the manifest holds too many values
     */
    void spend(Place place) {
        left--;
        if (left < 0) {
            throw new InvalidManifest(place + ": more than " + MAX_VALUES
                    + " values once aliases are expanded. Use fewer aliases, or split the manifest.");
        }
    }

    /** Spends what a copy of the tree costs. */
    void spendTree(JsonNode tree, Place place) {
        spend(place);
        for (JsonNode child : tree) {
            spendTree(child, place);
        }
    }
}
