package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: start a release and go to its first gate, or through all of them. */
@Command(
        name = "run",
        description = "Plans a release, starts it and moves its batches, up to where people have to decide.",
        footer = {
            "",
            "For example:",
            "  batch-release run -n shop -f new.yaml --batches '1, 50%%, 100%%'",
            "  batch-release run -n shop --workload sts/web --image nginx=nginx:1.27 --wait"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class RunCommand extends ClusterCommand {
    @Mixin
    private SourceOptions source;

    @Mixin
    private PolicyOptions policy;

    @Option(names = "--wait", description = "Stay at the gates until somebody decides, wherever, and go on.")
    private boolean wait;

    private ReleaseRequest request;

    @Override
    void prepare() {
        request = Requests.of(source, policy, cluster());
    }

    @Override
    int run(Session session, Screen screen) {
        ReleasePlan plan = session.service().plan(request);
        new PlanPrinter(screen).withoutProblems(plan);
        if (!plan.isPossible()) {
            throw new PlanRefused(plan.problems());
        }
        Moves moves = new Moves(session, screen);
        Release release =
                new Course(moves, new ReleasePrinter(screen, session.proposals()), wait, "").from(moves.start(plan));
        answer(session, screen, release);
        return ExitCode.of(release);
    }
}
