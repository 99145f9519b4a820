package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of docs/cli.md. */
final class Documentation {
    private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    private Documentation() {}

    static List<JsonNode> examples(String file) {
        try {
            List<JsonNode> examples = new ArrayList<>();
            Matcher blocks = BLOCK.matcher(Files.readString(Path.of("docs", file)));
            while (blocks.find()) {
                examples.add(new ObjectMapper().readTree(blocks.group(1)));
            }
            return examples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first example with such a field. */
    static JsonNode exampleWith(String field) {
        return examples("cli.md").stream()
                .filter(example -> example.has(field))
                .findFirst()
                .orElseThrow();
    }

    static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
