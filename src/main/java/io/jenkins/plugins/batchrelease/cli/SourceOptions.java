package io.jenkins.plugins.batchrelease.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What is to run: exactly one source of documents. */
final class SourceOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            arity = "1..*",
            description = "YAML files of the new version; a directory stands for its YAML files, - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--manifest-secret",
            paramLabel = "NAME",
            arity = "1..*",
            description = "Secrets of the namespace whose key \"yaml\" holds a document each.")
    private List<String> secrets = new ArrayList<>();

    @Option(
            names = "--from-resource",
            paramLabel = "NAME",
            description = "A BatchRelease (alicloud.com/v1beta1) of the namespace.")
    private String resource;

    @Option(
            names = "--image",
            paramLabel = "CONTAINER=REF",
            arity = "1..*",
            description = "What runs now, with other images. Needs --workload.")
    private List<String> images = new ArrayList<>();

    @Option(
            names = "--workload",
            paramLabel = "KIND/NAME",
            description = {
                "The workload to release, for instance statefulset/web, if the documents hold several.",
                "Of a kind that nobody knows, the places of its fields:"
                        + " kind=K,apiVersion=G/V,partition=/spec/...,updated=/status/..."
            })
    private String workload;

    List<String> files() {
        return files;
    }

    List<String> secrets() {
        return secrets;
    }

    String resource() {
        return resource;
    }

    List<String> images() {
        return images;
    }

    String workload() {
        return workload;
    }

    boolean areGiven() {
        return count() > 0 || workload != null;
    }

    void requireOne() {
        if (count() != 1) {
            throw complaint(
                    count() == 0
                            ? "Nothing to release: name files with -f, or use --manifest-secret, --from-resource or"
                                    + " --image"
                            : "-f, --manifest-secret, --from-resource and --image exclude each other");
        }
        if (!images.isEmpty() && workload == null) {
            throw complaint("--image needs --workload, for instance --workload statefulset/web");
        }
        if (resource != null && workload != null) {
            throw complaint("--from-resource names its workload itself; leave out --workload");
        }
    }

    ParameterException complaint(String message) {
        CommandLine line = command.commandLine();
        return new ParameterException(line, message);
    }

    private long count() {
        return Stream.of(!files.isEmpty(), !secrets.isEmpty(), resource != null, !images.isEmpty())
                .filter(given -> given)
                .count();
    }
}
