package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Phase;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.run.DriftNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody can do about a release now.
 *
 * @param forward the commands that go on from here, in their order; where several would, the one that needs nothing else first
 * @param groups for people: the same and all the others
 * @param forget the command that gives the release up; empty if nothing is wrong with it
 */
record Ways(List<String> forward, List<Group> groups, Optional<String> forget) {
    /**
     * Commands that lead to one end.
     *
     * @param heading which
     */
    record Group(String heading, List<String> commands) {}

    static Ways of(Release release, Optional<DriftNotice> drift, Proposals proposals) {
        Optional<Hold> hold = release.hold()
                .filter(held -> release.phase() == Phase.HELD && held.reason().equals(Hold.DRIFT));
        if (drift.isEmpty() && hold.isEmpty()) {
            return usual(release, proposals);
        }
        boolean takeable = drift.map(DriftNotice::canBeTakenOver)
                .orElseGet(() -> hold.filter(Hold::canBeTakenOver).isPresent());
        boolean madeAnew = drift.map(notice -> notice.problem().details())
                .or(() -> hold.map(Hold::details))
                .filter(details -> details.containsKey("missing"))
                .isPresent();
        return changed(release, proposals, takeable, madeAnew);
    }

    private static Ways usual(Release release, Proposals proposals) {
        List<String> forward = proposals.forward(release);
        List<String> back = proposals.back(release);
        List<Group> groups = new ArrayList<>();
        add(groups, "To go on:", forward);
        add(groups, "To go back:", back.equals(forward) ? List.of() : back);
        return new Ways(forward, groups, Optional.empty());
    }

    private static Ways changed(Release release, Proposals proposals, boolean takeable, boolean madeAnew) {
        boolean held = release.phase() == Phase.HELD;
        List<String> onwards =
                held || madeAnew ? proposals.forward(release) : List.of(proposals.command("status", release.key()));
        String forget = proposals.command("forget", release.key());
        List<String> takeOver = takeable ? List.of(proposals.takeOver(release)) : List.of();
        List<Group> groups = new ArrayList<>();
        add(groups, "To go on from what is there:", takeOver);
        add(groups, madeAnew ? "To go on:" : "When that change is undone:", onwards);
        add(groups, "To go back:", proposals.back(release));
        add(groups, "To give the release up and leave everything as it is:", List.of(forget));
        return new Ways(takeable ? takeOver : held || madeAnew ? onwards : List.of(), groups, Optional.of(forget));
    }

    private static void add(List<Group> groups, String heading, List<String> commands) {
        if (!commands.isEmpty()) {
            groups.add(new Group(heading, commands));
        }
    }
}
