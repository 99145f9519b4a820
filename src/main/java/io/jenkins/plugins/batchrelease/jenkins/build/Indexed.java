package io.jenkins.plugins.batchrelease.jenkins.build;

import io.jenkins.plugins.batchrelease.jenkins.connection.ClusterChoice;
import io.jenkins.plugins.batchrelease.jenkins.index.BuildPlace;
import io.jenkins.plugins.batchrelease.jenkins.index.IndexEntry;
import io.jenkins.plugins.batchrelease.jenkins.index.Standing;
import io.jenkins.plugins.batchrelease.jenkins.index.WaitingGate;
import io.jenkins.plugins.batchrelease.release.Actor;
import io.jenkins.plugins.batchrelease.release.Hold;
import io.jenkins.plugins.batchrelease.release.Release;
import java.util.Optional;

/** What lists show of a kept release. Pure. */
final class Indexed {
    /** A list says what happened; the release's page says all of it. */
    private static final int LONGEST_HOLD = 300;

    private Indexed() {}

    /** Empty for a release that has not begun. */
    static Optional<IndexEntry> of(KeptRelease kept, BuildPlace place, Actor starter) {
        return kept.release().map(release -> new IndexEntry.Draft(kept.token(), kept.holderId())
                .release(release.id(), release.holder().id().equals(kept.holderId()))
                .key(label(kept.cluster()), kept.key().namespace(), kept.key().name())
                .start(starter.equals(Actor.SYSTEM) ? "" : starter.id(), release.startedAt())
                .at(place, standing(kept, release)));
    }

    private static Standing standing(KeptRelease kept, Release release) {
        return new Standing(
                release.phase(),
                release.closed(),
                release.batch(),
                release.schedule().size(),
                release.phaseSince(),
                release.version(),
                release.isOpen()
                        ? release.hold().map(Hold::message).map(Indexed::cut).orElse("")
                        : "",
                release.isOpen() && release.isWaitingForApproval()
                        ? Optional.of(gate(kept, release))
                        : Optional.empty());
    }

    private static WaitingGate gate(KeptRelease kept, Release release) {
        return release.gate()
                .map(open -> new WaitingGate(
                        kept.approvers(open),
                        open.required(),
                        open.counted().stream()
                                .map(approval -> approval.who().id())
                                .toList(),
                        release.phaseSince()))
                .orElseThrow();
    }

    private static String label(ClusterChoice choice) {
        if (!choice.cluster().isEmpty()) {
            return choice.cluster();
        }
        return choice.server().isEmpty() ? choice.credentialsId() : choice.server();
    }

    private static String cut(String message) {
        return message.length() > LONGEST_HOLD ? message.substring(0, LONGEST_HOLD) + "\u2026" : message;
    }
}
