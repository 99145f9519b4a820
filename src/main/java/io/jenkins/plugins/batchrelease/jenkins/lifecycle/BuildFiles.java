package io.jenkins.plugins.batchrelease.jenkins.lifecycle;

import io.jenkins.plugins.batchrelease.jenkins.build.KeptReleases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The builds of a job on disk. Reading a file for a word costs a small part of loading the build. */
final class BuildFiles {
    private static final Logger LOGGER = Logger.getLogger(BuildFiles.class.getName());
    private static final String WORD = KeptReleases.class.getName();

    private final Path builds;

    BuildFiles(Path builds) {
        this.builds = builds;
    }

    /** Numbers of the builds that keep releases. */
    List<Integer> keepingReleases() {
        List<Integer> numbers = new ArrayList<>();
        if (!Files.isDirectory(builds)) {
            return numbers;
        }
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(builds, "[0-9]*")) {
            for (Path directory : directories) {
                String name = directory.toFile().getName();
                if (name.matches("[0-9]{1,9}") && keepsReleases(directory.resolve("build.xml"))) {
                    numbers.add(Integer.valueOf(name));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return numbers;
    }

    private static boolean keepsReleases(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        // Latin 1 reads any bytes; the word is plain ASCII. It stands in a line of its own.
        try (java.util.stream.Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(WORD));
        } catch (IOException | UncheckedIOException unreadable) {
            LOGGER.log(Level.WARNING, "Cannot read " + file, unreadable);
            return false;
        }
    }
}
