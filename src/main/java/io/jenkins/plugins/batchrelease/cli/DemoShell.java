package io.jenkins.plugins.batchrelease.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Types commands as a person would and remembers how they ended. */
final class DemoShell {
    private final DemoCluster cluster;
    private final Screen screen;
    private final List<Done> done = new ArrayList<>();

    /**
     * A command that has run.
     *
     * @param command as a person would type it
     * @param exitCode how it ended
     */
    record Done(String command, int exitCode) {}

    DemoShell(DemoCluster cluster, Screen screen) {
        this.cluster = cluster;
        this.screen = screen;
    }

    /** @return the exit code */
    int run(String... words) {
        String command = Stream.of(words).map(Proposals::quoted).collect(Collectors.joining(" "));
        screen.line("");
        screen.line(screen.palette().bold("$ " + Program.NAME + " " + command));
        List<String> args = new ArrayList<>();
        for (String word : words) {
            args.add(isManifest(word) ? cluster.manifest(word).toString() : word);
        }
        args.addAll(List.of(
                "-n",
                DemoCluster.NAMESPACE,
                "--kubeconfig",
                cluster.kubeconfig().toString()));
        CommandLine line = Main.commandLine(words);
        line.setOut(screen.texts());
        line.setErr(screen.texts());
        int code = line.execute(args.toArray(String[]::new));
        screen.line(screen.palette().dim("(exit code " + code + ")"));
        done.add(new Done(command, code));
        return code;
    }

    List<Done> done() {
        return done;
    }

    private boolean isManifest(String word) {
        return word.endsWith(".yaml") && Files.exists(cluster.manifest(word));
    }
}
