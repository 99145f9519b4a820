package io.jenkins.plugins.batchrelease.manifest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * The tags of one document. Tags make other YAML readers construct objects; here only those of the core schema are
 * known.
 */
final class CoreTags {
    private static final String PREFIX = "tag:yaml.org,2002:";
    private static final Set<String> SCALARS = Set.of("str", "int", "float", "bool", "null");

    private Optional<Place> place = Optional.empty();
    private String found = "";
    private boolean secret;

    /**
     * @param tag null if there is none, as SnakeYAML says it
     * @return the short name of the type that the tag asks for; empty if the value itself decides
     */
    Optional<String> scalar(String tag, Place where) {
        if (tag == null) {
            return Optional.empty();
        }
        // A lone exclamation mark is YAML's way to say: do not guess, it is text.
        String name = tag.equals("!") ? "str" : shortName(tag);
        if (!SCALARS.contains(name)) {
            refuse(tag, where);
            return Optional.of("str");
        }
        return Optional.of(name);
    }

    void collection(String tag, String expected, Place where) {
        if (tag != null && !tag.equals("!") && !shortName(tag).equals(expected)) {
            refuse(tag, where);
        }
    }

    void seen(ObjectNode mapping) {
        secret |= mapping.path("kind").asText().equals("Secret");
    }

    /** Only at the end it is known whether the tag may be named: an unquoted {@code !pa55word} reads as a tag too. */
    void requireNoOthers() {
        place.ifPresent(where -> {
            throw new InvalidManifest(where + ": found the tag" + (secret ? "" : " " + found)
                    + ", but only !!str, !!int, !!float, !!bool, !!null, !!map and !!seq are allowed. Remove it, or put"
                    + " the value in quotes if it begins with an exclamation mark.");
        });
    }

    private void refuse(String tag, Place where) {
        if (place.isEmpty()) {
            place = Optional.of(where);
            found = tag.startsWith(PREFIX) ? "!!" + shortName(tag) : tag;
        }
    }

    private static String shortName(String tag) {
        return tag.startsWith(PREFIX) ? tag.substring(PREFIX.length()) : "";
    }
}
