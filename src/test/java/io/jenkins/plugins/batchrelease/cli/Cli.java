package io.jenkins.plugins.batchrelease.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;

/** Runs the command line in this process. */
final class Cli {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Cli() {}

    static Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(args);
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return new Result(List.of(args), line.execute(args), out.toString(), err.toString());
    }

    record Result(List<String> args, int code, String out, String err) {
        Result endsWith(int expected) {
            assertThat(code).as("%s%n%s%n%s", args, out, err).isEqualTo(expected);
            return this;
        }

        /** The only document on standard output. */
        JsonNode json() {
            assertThat(out.strip().lines()).as("%s", args).hasSize(1);
            return read(out);
        }

        List<JsonNode> jsonLines() {
            return out.lines().map(Cli::read).toList();
        }

        String everything() {
            return out + err;
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }
}
