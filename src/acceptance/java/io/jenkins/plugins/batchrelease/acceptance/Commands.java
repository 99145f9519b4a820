package io.jenkins.plugins.batchrelease.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Command lines of whoever runs the kit. */
final class Commands {
    private static final long PATIENCE_MINUTES = 6;

    private Commands() {}

    static void run(String line) {
        try {
            Path output = Files.createTempFile("acceptance", ".log");
            // To a file: a server that the command leaves running would keep a pipe open.
            Process process = new ProcessBuilder("sh", "-c", line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(line + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException broken) {
            throw new IllegalStateException(line + " cannot be run", broken);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(line, end);
        }
    }
}
