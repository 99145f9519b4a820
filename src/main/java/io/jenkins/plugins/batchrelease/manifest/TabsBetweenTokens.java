package io.jenkins.plugins.batchrelease.manifest;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Tabs between tokens, as in {@code replicas:<tab>2}: YAML allows them and kubectl reads them, SnakeYAML takes blanks only
 * (fabric8io/kubernetes-client#5466). A tab that would be indentation stays an error, as it is for kubectl.
 */
final class TabsBetweenTokens {
    /** Each tab costs a pass over the text before it; together they may cost no more than this many code points. */
    private static final long MAX_WORK = 200_000_000;

    /** What may stand before a tab that is indentation: nothing, blanks, and the dashes and question marks of a block. */
    private static final Pattern INDENTATION = Pattern.compile("\\s*([-?]\\s+)*[-?]?");

    private final LoaderOptions options;
    private final StringBuilder text;

    private TabsBetweenTokens(String text, LoaderOptions options) {
        this.text = new StringBuilder(text);
        this.options = options;
    }

    /** The text with blanks for tabs between tokens; positions stay. What is wrong with it is left to the parser to say. */
    static String asBlanks(String text, LoaderOptions options) {
        return text.indexOf('\t') < 0 ? text : new TabsBetweenTokens(text, options).replaced();
    }

    private String replaced() {
        for (long work = 0; work < MAX_WORK; work += text.length()) {
            int place = firstThatStops();
            if (place < 0 || text.charAt(place) != '\t' || isIndentation(place)) {
                break;
            }
            text.setCharAt(place, ' ');
        }
        return text.toString();
    }

    /** Where the scanner meets a character that starts no token, or -1. */
    private int firstThatStops() {
        try {
            scan(text.toString());
            return -1;
        } catch (MarkedYAMLException stopped) {
            return stopped.getProblemMark() == null
                    ? -1
                    : text.offsetByCodePoints(0, stopped.getProblemMark().getIndex());
        } catch (YAMLException | NumberFormatException broken) {
            return -1;
        }
    }

    private boolean isIndentation(int tab) {
        String line = text.substring(text.lastIndexOf("\n", tab) + 1, tab);
        return INDENTATION.matcher(line).matches() && !isInFlowCollection(tab);
    }

    /** Within braces and brackets nothing is indentation. */
    private boolean isInFlowCollection(int tab) {
        try {
            return scan(text.substring(0, tab)) > 0;
        } catch (YAMLException broken) {
            return false;
        }
    }

    /** How many flow collections are open at the end of the text. */
    private int scan(String scanned) {
        ScannerImpl scanner = new ScannerImpl(new StreamReader(scanned), options);
        int open = 0;
        while (!scanner.checkToken(Token.ID.StreamEnd)) {
            open += switch (scanner.getToken().getTokenId()) {
                case FlowMappingStart, FlowSequenceStart -> 1;
                case FlowMappingEnd, FlowSequenceEnd -> -1;
                default -> 0;
            };
        }
        return open;
    }
}
