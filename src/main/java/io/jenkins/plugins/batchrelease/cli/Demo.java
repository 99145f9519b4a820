package io.jenkins.plugins.batchrelease.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The story of the demo: a release that fails, a release that succeeds. */
final class Demo {
    private static final String NAME = DemoCluster.WORKLOAD;

    private final DemoShell shell;
    private final Screen screen;
    private final Answers answers;
    private final long started = System.nanoTime();

    Demo(DemoShell shell, Screen screen, Answers answers) {
        this.shell = shell;
        this.screen = screen;
        this.answers = answers;
    }

    /** @return the exit code: 0 if everything went as the story says, or as the person at the keyboard decided */
    int tell(DemoCluster cluster, Optional<String> page) {
        welcome(cluster, page);
        boolean good = failingRelease() && goodRelease() && history();
        long seconds = (System.nanoTime() - started) / 1_000_000_000;
        screen.line("");
        screen.line(
                good
                        ? "That was all, in " + seconds + " s. The same commands work on your cluster: see --help."
                        : "The demo did not go as it should: see above.");
        int code = good ? ExitCode.DONE : ExitCode.REFUSED_OR_FAILED;
        if (screen.isJson()) {
            screen.document(json(page, code));
        }
        return code;
    }

    private void welcome(DemoCluster cluster, Optional<String> page) {
        screen.line(screen.palette().bold("Batch Release, a demo.")
                + " Nothing real is touched: the Kubernetes of this demo" + " lives in this process,");
        screen.line("and so do its three pods.");
        page.ifPresent(url -> screen.line("  look on in a browser:      " + url));
        screen.line("  or in another terminal:    " + Program.invocation() + " status " + NAME + " -w -n "
                + DemoCluster.NAMESPACE + " --kubeconfig " + cluster.kubeconfig());
        chapter("1. What runs: StatefulSet/web, three pods of nginx:1.26, and Service/web that sends traffic to them.");
    }

    private boolean failingRelease() {
        chapter("2. A release that goes wrong. Its image crashes; whoever starts it wants a failed batch taken back.");
        int code = shell.run("run", "-f", "bad.yaml", "--batches", "2", "--on-failure", "rollback");
        screen.line("One pod tried the new image and is back on the old one. The other two never moved.");
        return code == ExitCode.REFUSED_OR_FAILED;
    }

    private boolean goodRelease() {
        chapter(
                "3. A release that goes well: one pod first, then people decide, then the others. Traffic follows at the"
                        + " end.");
        return shell.run("run", "-f", "new.yaml", "--batches", "2", "--service-switch", "web") == ExitCode.WAITING
                && decided();
    }

    private boolean decided() {
        if (!answers.to("One pod runs the new image. Approve the first batch?")) {
            return back();
        }
        boolean moved = shell.run("approve", NAME, "--comment", "looks good") == ExitCode.DONE
                && shell.run("next", NAME) == ExitCode.WAITING;
        if (!moved) {
            return false;
        }
        return answers.to("All pods run the new image. Confirm the release?")
                ? shell.run("confirm", NAME) == ExitCode.DONE
                : back();
    }

    private boolean back() {
        return shell.run("rollback", NAME) == ExitCode.DONE;
    }

    private boolean history() {
        chapter("4. The versions that are kept. rollback " + NAME + " --to v1 would bring the first one back.");
        return shell.run("history", NAME) == ExitCode.DONE;
    }

    private void chapter(String title) {
        screen.line("");
        screen.line(screen.palette().bold(title));
    }

    private ObjectNode json(Optional<String> page, int code) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("page", page.orElse(null));
        ArrayNode commands = json.putArray("commands");
        shell.done()
                .forEach(done ->
                        commands.addObject().put("command", done.command()).put("exitCode", done.exitCode()));
        return json.put("exitCode", code);
    }
}
