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

/** The examples of the documents. */
final class Documentation {
    private static final Pattern BLOCK = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("^(?:batch-release|java -jar target/batch-release-cli\\.jar) (.*)$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private Documentation() {}

    /** The lines of a document that call the command line, as their arguments; without what follows a pipe or a hash. */
    static List<String[]> commands(String file) {
        return COMMAND.matcher(read(Path.of(file)))
                .results()
                .map(line -> line.group(1).replaceAll(" +[#|] .*", ""))
                .map(line -> WORD.matcher(line)
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .toArray(String[]::new))
                .toList();
    }

    static List<JsonNode> examples(String file) {
        try {
            List<JsonNode> examples = new ArrayList<>();
            Matcher blocks = BLOCK.matcher(read(Path.of("docs", file)));
            while (blocks.find()) {
                examples.add(new ObjectMapper().readTree(blocks.group(1)));
            }
            return examples;
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
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
