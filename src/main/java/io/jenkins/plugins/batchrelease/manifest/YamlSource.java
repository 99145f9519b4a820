package io.jenkins.plugins.batchrelease.manifest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Manifests in YAML. SnakeYAML only cuts the text into events: no object is constructed by it, and its own rules about
 * what a scalar means (dates, numbers to base 60) are not Kubernetes'.
 */
final class YamlSource {
    /** Levels of nesting. Kubernetes' deepest types, schemas of custom resources, stay below 60. */
    static final int MAX_DEPTH = 100;

    private static final Pattern ROW_OF_DASHES = Pattern.compile("(?m)^----+[ \\t]*$");

    private final String origin;
    private final String text;
    private final ValueBudget budget = new ValueBudget();
    private int documents;

    YamlSource(String origin, String text) {
        this.origin = origin;
        this.text = text;
    }

    List<RawDocument> read() {
        requireSeparators();
        try {
            List<RawDocument> found = new ArrayList<>();
            LoaderOptions options = options();
            Iterator<Event> events = new Yaml(new SafeConstructor(options))
                    .parse(new StringReader(TabsBetweenTokens.asBlanks(text, options)))
                    .iterator();
            while (events.hasNext()) {
                if (events.next() instanceof DocumentStartEvent start) {
                    documents++;
                    Place place = new Place(origin, documents, 1).at(start.getStartMark());
                    found.add(new YamlDocumentReader(place, events, budget).read());
                }
            }
            return found;
        } catch (MarkedYAMLException broken) {
            throw new InvalidManifest(place(broken) + ": not valid YAML: " + withoutSource(broken.getProblem())
                    + ". Check the indentation and the quotes there.");
        } catch (ReaderException broken) {
            throw new InvalidManifest(String.format(
                    "%s: not valid YAML: the character U+%04X at position %d is not allowed. Remove it.",
                    origin, broken.getCodePoint(), broken.getPosition()));
        } catch (YAMLException | NumberFormatException broken) {
            // SnakeYAML lets the number of an escape like \UFFFFFFFF overflow.
            throw new InvalidManifest(origin + ", document " + Math.max(1, documents)
                    + ": not valid YAML, perhaps because of an escape (\\U...). Check it with a YAML linter.");
        }
    }

    /** kubectl takes every line that starts with three dashes for the start of a document, and then wants no more of them. */
    private void requireSeparators() {
        Matcher dashes = ROW_OF_DASHES.matcher(text);
        if (dashes.find()) {
            long line = text.substring(0, dashes.start()).lines().count() + 1;
            throw new InvalidManifest(
                    origin + ", line " + line + ": found '" + Shortened.of(dashes.group())
                            + "', which separates no documents. Write exactly '---', or '# ---' for a line that is only to be seen.");
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(ManifestParser.MAX_CODE_POINTS);
        return options;
    }

    private String place(MarkedYAMLException broken) {
        Place place = new Place(origin, Math.max(1, documents), 1);
        return broken.getProblemMark() == null
                ? place.toString()
                : place.at(broken.getProblemMark()) + ", column "
                        + (broken.getProblemMark().getColumn() + 1);
    }

    /** Some problems end with what was found, which may be a piece of a Secret. */
    private static String withoutSource(String problem) {
        return problem == null
                ? "it cannot be read"
                : problem.replaceFirst("(?s), but found.*", "")
                        .replaceFirst("(?s)(undefined tag handle|unknown escape character).*", "$1");
    }
}
