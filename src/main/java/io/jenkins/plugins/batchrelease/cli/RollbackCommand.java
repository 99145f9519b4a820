package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.plan.EvenBatches;
import io.jenkins.plugins.batchrelease.record.Version;
import io.jenkins.plugins.batchrelease.release.GateRule;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.release.ReleaseKey;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.ManifestSource;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.ReleasePlan;
import io.jenkins.plugins.batchrelease.service.ReleaseRequest;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rollback}: to what ran before an open release, or to a version of the history. */
@Command(
        name = "rollback",
        description = {
            "Takes an open release back to what ran before it.",
            "With --to, or if no release is open: a release of its own to that version, or to the one before; at once"
                    + " and confirmed, unless --batches says otherwise."
        },
        footer = {
            "",
            "For example:",
            "  batch-release rollback web -n shop",
            "  batch-release rollback web -n shop --to v2 --batches 3"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class RollbackCommand extends ClusterCommand {
    @Parameters(paramLabel = "NAME", description = "The release.")
    private String name;

    @Option(
            names = "--to",
            paramLabel = "vN",
            converter = Converters.VersionNumber.class,
            description = "The version to go back to. By default the one before.")
    private Integer to;

    @Option(
            names = "--batches",
            paramLabel = "BATCHES",
            converter = Converters.Batches.class,
            description = "Go back in batches, with gates as run has them.")
    private BatchSpec batches;

    @Option(
            names = "--gate",
            paramLabel = "WHERE",
            description = "With --batches: each, all, first, once or none.",
            defaultValue = "each")
    private GateRule gate;

    @Option(names = "--wait", description = "With --batches: stay at the gates until somebody decides.")
    private boolean wait;

    @Option(names = "--comment", paramLabel = "TEXT", description = "What is to stand in the audit.", defaultValue = "")
    private String comment;

    @Mixin
    private PlanChoice plan;

    @Override
    int run(Session session, Screen screen) {
        ReleaseKey key = session.key(name);
        Moves moves = new Moves(session, screen);
        Optional<Release> last = session.find(key);
        last.ifPresent(plan::require);
        if (to == null && batches == null && last.filter(Release::isOpen).isPresent()) {
            boolean isWayBack = last.get().change().restores().isPresent();
            Release release = isWayBack ? onwards(last.get(), session, moves, screen) : moves.rollback(key, comment);
            answer(session, screen, release);
            return isWayBack ? ExitCode.of(release) : ExitCode.ofRollback(release);
        }
        Optional<Version> foreign = to == null ? session.service().newestThatDoesNotRun(key) : Optional.empty();
        if (to == null && foreign.isEmpty() && last.filter(Release::hasGoneBack).isPresent()) {
            // Asked twice, for instance because the answer got lost: the version before is what was bad.
            screen.line(done(last.get())
                    + " Nothing to do; for an earlier version, name it with --to, as history shows it.");
            answer(session, screen, last.get());
            return ExitCode.DONE;
        }
        ReleasePlan back = session.service().plan(request(key));
        if (last.filter(release -> runsAlready(release, back)).isPresent()) {
            screen.line("v" + back.change().restores().orElseThrow()
                    + " runs already: bringing it would change nothing. Nothing to do.");
            answer(session, screen, last.get());
            return ExitCode.DONE;
        }
        foreign.ifPresent(newest -> screen.line("What runs is none of the versions: it was changed outside of releases,"
                + " or left half-way by one. Going back to " + newest.label() + ", the last that was confirmed."));
        Release release = restored(session, moves, screen, back);
        answer(session, screen, release);
        return ExitCode.of(release);
    }

    /** After a release that was given up, pods may run two versions whatever the workload says. */
    private static boolean runsAlready(Release last, ReleasePlan back) {
        return back.isPossible()
                && last.phase() != Phase.FAILED
                && back.documents().stream().allMatch(change -> change.action().equals("keep"));
    }

    /**
     * A way back that is not at its end, because its process was killed or somebody else is at it. To roll that back would go
     * forward, to the version that was bad.
     */
    private Release onwards(Release back, Session session, Moves moves, Screen screen) {
        if (back.phase() == Phase.HELD) {
            screen.line("Release " + back.key()
                    + " is itself a way back, and is held. It goes on with next. What ran before"
                    + " it comes again only when you name its version with --to.");
            return back;
        }
        if (back.phase().isMoving()) {
            screen.line("If its process is gone, end this and go on with next.");
            return moves.lookAt(back, screen);
        }
        return new Course(moves, new ReleasePrinter(screen, session.proposals()), wait, comment).from(back);
    }

    private static String done(Release release) {
        return "Release " + release.key() + " is back already"
                + release.change()
                        .restores()
                        .filter(from -> release.phase() == Phase.CONFIRMED)
                        .map(from -> ": v" + release.version() + ", which runs, is v" + from + " again.")
                        .orElse(" at what ran before it.");
    }

    private Release restored(Session session, Moves moves, Screen screen, ReleasePlan plan) {
        ReleaseKey key = plan.key();
        new PlanPrinter(screen).withoutProblems(plan);
        Optional<Release> same = plan.blockedBy().filter(open -> bringsTheSame(open, plan));
        if (same.isPresent()) {
            return moves.lookAt(same.get(), screen);
        }
        if (!plan.isPossible()) {
            throw new PlanRefused(plan.problems());
        }
        try {
            return new Course(moves, new ReleasePrinter(screen, session.proposals()), wait, comment)
                    .from(moves.start(plan));
        } catch (RequestRefused faster) {
            Release other =
                    session.find(key).filter(open -> bringsTheSame(open, plan)).orElseThrow(() -> faster);
            return moves.lookAt(other, screen);
        }
    }

    /** Whether somebody else, who was faster, goes back to the same version. */
    private static boolean bringsTheSame(Release other, ReleasePlan plan) {
        return other.change().restores().isPresent()
                && other.change().restores().equals(plan.change().restores());
    }

    private ReleaseRequest request(ReleaseKey key) {
        return new ReleaseRequest(
                Optional.of(key.namespace()),
                Optional.of(key.name()),
                ManifestSource.FromHistory.wayBack(key.name(), Optional.ofNullable(to)),
                Optional.of(batches == null ? new EvenBatches(1) : batches),
                ReleaseOptions.defaults().withGates(batches == null ? GateRule.NONE : gate));
    }
}
