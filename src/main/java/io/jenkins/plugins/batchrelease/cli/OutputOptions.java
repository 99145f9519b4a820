package io.jenkins.plugins.batchrelease.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command answers. */
final class OutputOptions {
    /** For people, or for programs. */
    enum Format {
        TEXT,
        JSON
    }

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text, or json: one document on standard output, everything for people on standard error.",
            defaultValue = "text")
    private Format format;

    @Option(names = "--verbose", description = "Show where in the program an error arose.")
    private boolean verbose;

    boolean isJson() {
        return format == Format.JSON;
    }

    boolean isVerbose() {
        return verbose;
    }

    /** Where this command writes to. */
    Screen screen() {
        return new Screen(command.commandLine().getOut(), command.commandLine().getErr(), isJson());
    }
}
