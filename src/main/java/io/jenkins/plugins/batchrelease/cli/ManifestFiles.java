package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.manifest.ManifestParser;
import io.jenkins.plugins.batchrelease.manifest.ManifestText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the documents that {@code -f} names, as kubectl does: files, directories of YAML files, standard input. */
final class ManifestFiles {
    private ManifestFiles() {}

    static Manifest read(List<String> names) {
        return names.stream()
                .flatMap(ManifestFiles::files)
                .map(ManifestFiles::parse)
                .reduce(Manifest::plus)
                .orElseThrow(() -> new CommandFailed(
                        "-f: no .yaml, .yml or .json file in " + String.join(", ", names) + ". Name a file."));
    }

    private static Stream<String> files(String name) {
        Path path = Path.of(name);
        if (!Files.isDirectory(path)) {
            return Stream.of(name);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries
                    .map(Path::toString)
                    .filter(file -> file.matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CommandFailed("-f: the directory " + name + " cannot be read. Name another.");
        }
    }

    private static Manifest parse(String name) {
        boolean standardInput = name.equals("-");
        try {
            byte[] bytes = standardInput ? System.in.readAllBytes() : Files.readAllBytes(Path.of(name));
            return new ManifestParser().parse(standardInput ? "standard input" : name, ManifestText.of(bytes));
        } catch (IOException unreadable) {
            throw new CommandFailed("-f: " + name + " is not there, or cannot be read. Name a file that is.");
        }
    }
}
