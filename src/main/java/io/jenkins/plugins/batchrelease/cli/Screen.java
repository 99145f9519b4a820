package io.jenkins.plugins.batchrelease.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What people and programs see of a command. People's texts go to standard output, unless a JSON document is asked for:
 * that then has standard output to itself.
 */
final class Screen {
    private static final Pattern STEERING =
            Pattern.compile("\u001b(?!\\[[0-9]m|\\[3[0-9]m)|[\\x00-\\x08\\x0b-\\x1a\\x1c-\\x1f\\x7f-\\x9f]");

    private final PrintWriter documents;
    private final PrintWriter texts;
    private final boolean json;
    private final boolean terminal;
    private final Palette palette;

    Screen(PrintWriter out, PrintWriter err, boolean json) {
        this(out, err, json, isTerminal(System.getenv()), System.getenv());
    }

    Screen(PrintWriter out, PrintWriter err, boolean json, boolean terminal, Map<String, String> environment) {
        this.documents = out;
        this.texts = json ? err : out;
        this.json = json;
        this.terminal = terminal;
        // https://no-color.org: present and not empty, whatever its value
        this.palette =
                new Palette(terminal && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    boolean isJson() {
        return json;
    }

    /** Whether lines can be drawn anew. */
    boolean isTerminal() {
        return terminal;
    }

    Palette palette() {
        return palette;
    }

    /** Where people's texts go. */
    PrintWriter texts() {
        return texts;
    }

    /** For people. What comes from a cluster must not steer their terminal: only our own colours pass. */
    void line(String text) {
        texts.println(STEERING.matcher(text).replaceAll(""));
        texts.flush();
    }

    /** For people, without an end of the line. */
    void raw(String text) {
        texts.print(text);
        texts.flush();
    }

    /** For programs: a line of its own. */
    void document(Object json) {
        documents.println(json);
        documents.flush();
    }

    private static boolean isTerminal(Map<String, String> environment) {
        Console console = System.console();
        if (console == null || "dumb".equals(environment.getOrDefault("TERM", "dumb"))) {
            return false;
        }
        try {
            // Since Java 22 there is a console without a terminal, too.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }
}
