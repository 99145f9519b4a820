package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.service.PlanRefused;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person is told about an exception. Messages of other people's exceptions may quote a Secret: only ours are shown. */
final class Failures {
    private static final String OURS = "io.jenkins.plugins.batchrelease.";

    private Failures() {}

    /** The exception that was thrown, without what carried it from thread to thread. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    static String message(Throwable cause) {
        if (cause instanceof PlanRefused refused) {
            return refused.problems().size() == 1
                    ? OptionNames.in(refused.problems().get(0))
                    : refused.problems().stream()
                            .map(OptionNames::in)
                            .collect(Collectors.joining("\n - ", "\n - ", ""));
        }
        return isOurs(cause)
                ? OptionNames.in(String.valueOf(cause.getMessage()).strip())
                : "This is a fault of " + Program.NAME
                        + ", not of what you asked for. What is in the cluster is kept; look"
                        + " with status. Please report it with the output of --verbose, which names the place and quotes"
                        + " nothing.";
    }

    /** Where it arose, without the words of others. */
    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append(cause == failure ? "" : "caused by ")
                    .append(cause.getClass().getName())
                    .append('\n')
                    .append(Stream.of(cause.getStackTrace())
                            .map(frame -> "    at " + frame + "\n")
                            .collect(Collectors.joining()));
        }
        return trace.toString();
    }

    private static boolean isOurs(Throwable cause) {
        return cause.getClass().getName().startsWith(OURS);
    }
}
