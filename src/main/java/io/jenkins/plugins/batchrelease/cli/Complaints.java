package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.batchrelease.manifest.InvalidName;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How a command says no: one clear message, as text or as JSON, and the exit code. */
final class Complaints {
    private Complaints() {}

    static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        if (asksForJson(List.of(args))) {
            command.getOut().println(json(failure.getMessage(), ExitCode.WRONG_USAGE));
            command.getOut().flush();
            return ExitCode.WRONG_USAGE;
        }
        PrintWriter err = command.getErr();
        err.println("error: " + failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.WRONG_USAGE;
    }

    static int failed(Exception failure, CommandLine command, ParseResult arguments) {
        Throwable cause = Failures.cause(failure);
        List<String> args = arguments.originalArgs();
        String message = Failures.message(cause);
        int code = cause instanceof InvalidName ? ExitCode.WRONG_USAGE : ExitCode.REFUSED_OR_FAILED;
        if (asksForJson(args)) {
            command.getOut().println(json(message, code));
            command.getOut().flush();
        } else {
            command.getErr().println("error: " + message);
        }
        if (args.contains("--verbose")) {
            command.getErr().println(Failures.trace(cause));
        }
        command.getErr().flush();
        return code;
    }

    private static ObjectNode json(String message, int code) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("error", message.strip())
                .put("exitCode", code);
    }

    /** Asked of the bare arguments, because they may not have been understood. */
    private static boolean asksForJson(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i).toLowerCase(Locale.ROOT);
            boolean next = i + 1 < args.size() && args.get(i + 1).equalsIgnoreCase("json");
            if ((arg.equals("-o") || arg.equals("--output")) && next
                    || List.of("-ojson", "-o=json", "--output=json").contains(arg)) {
                return true;
            }
        }
        return false;
    }
}
