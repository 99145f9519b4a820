package io.jenkins.plugins.batchrelease.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: everything, on a cluster in this process. */
@Command(
        name = "demo",
        description = "Shows a release that fails and one that succeeds, on a Kubernetes in memory: nothing real is"
                + " touched.",
        footer = {"", "For example:", "  batch-release demo", "  batch-release demo --interactive"},
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private OutputOptions output;

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask at the keyboard where people decide.")
    private boolean interactive;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the progress page, on this machine only. By default any that is free.",
            defaultValue = "0")
    private int port;

    @Option(names = "--no-page", description = "Serve no progress page.")
    private boolean noPage;

    @Override
    public Integer call() {
        Screen screen = output.screen();
        try (DemoCluster cluster = DemoCluster.start();
                DemoPage page = noPage ? DemoPage.none() : DemoPage.of(cluster, port)) {
            DemoShell shell = new DemoShell(cluster, screen);
            Demo demo = new Demo(shell, screen, interactive ? new Keyboard(screen) : Answers.yes(screen));
            return demo.tell(cluster, page.url());
        }
    }
}
