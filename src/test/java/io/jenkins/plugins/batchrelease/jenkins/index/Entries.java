package io.jenkins.plugins.batchrelease.jenkins.index;

import io.jenkins.plugins.batchrelease.release.Phase;
import java.util.List;
import java.util.Optional;

/** Entries of the index, for tests. */
public final class Entries {
    private Entries() {}

    public static IndexEntry open(String job, int number) {
        return of(job, number, standing(Phase.UPDATING, Optional.empty()));
    }

    public static IndexEntry finished(String job, int number) {
        return of(job, number, standing(Phase.CONFIRMED, Optional.empty()));
    }

    /** Waits for people that are named, or for whoever has the right. */
    public static IndexEntry atGate(String job, int number, String approvers, String... approvedBy) {
        WaitingGate gate = new WaitingGate(approvers, approvedBy.length + 1, List.of(approvedBy), 2_000);
        return of(job, number, standing(Phase.AWAITING_APPROVAL, Optional.of(gate)));
    }

    public static IndexEntry held(String job, int number) {
        return of(job, number, standing(Phase.HELD, Optional.empty()));
    }

    /** As a build that was copied to another place would say it. */
    public static IndexEntry copied(IndexEntry original, String job) {
        return original.movedTo(new BuildPlace(job, original.place().number()));
    }

    /** A release that another build drives. */
    public static IndexEntry lookedAt(String job, int number, IndexEntry driven) {
        return new IndexEntry.Draft("web", "jenkins:x:" + job + "#" + number + "@1")
                .release(driven.releaseId(), false)
                .key("prod", "shop", "web")
                .start("alice", number)
                .at(new BuildPlace(job, number), driven.standing());
    }

    public static IndexEntry openIn(String job, int number, String cluster, String namespace, String user) {
        return new IndexEntry.Draft("web", "jenkins:x:" + job + "#" + number + "@1")
                .release(job + number, true)
                .key(cluster, namespace, "web")
                .start(user, number)
                .at(new BuildPlace(job, number), standing(Phase.UPDATING, Optional.empty()));
    }

    private static Standing standing(Phase phase, Optional<WaitingGate> gate) {
        boolean over = !phase.isOpen();
        return new Standing(phase, over, 1, 2, 1_000, over ? 3 : 0, phase == Phase.HELD ? "drift" : "", gate);
    }

    private static IndexEntry of(String job, int number, Standing standing) {
        return new IndexEntry.Draft("web", "jenkins:x:" + job + "#" + number + "@1")
                .release(job + number, true)
                .key("prod", "shop", "web")
                .start("alice", number)
                .at(new BuildPlace(job, number), standing);
    }
}
