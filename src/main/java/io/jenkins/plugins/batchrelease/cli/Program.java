package io.jenkins.plugins.batchrelease.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** This program: its version, and how it is called. */
final class Program implements IVersionProvider {
    static final String NAME = "batch-release";

    static String version() {
        // Absent when it runs from a directory of classes.
        return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /** What somebody types to start this program again: the beginning of every command that we propose. */
    static String invocation() {
        // "path/to.jar run -f ..." or "the.main.Class run -f ..."; other virtual machines may not tell.
        String java = System.getProperty("sun.java.command", "");
        int jar = java.indexOf(".jar");
        String path = jar < 0 ? "" : java.substring(0, jar + ".jar".length());
        return path.isEmpty() || !Path.of(path).toFile().isFile()
                ? NAME
                : "java -jar " + (path.contains(" ") ? "'" + path + "'" : path);
    }

    @Override
    public String[] getVersion() {
        return new String[] {NAME + " " + version()};
    }
}
