package io.jenkins.plugins.batchrelease.run;

import io.jenkins.plugins.batchrelease.manifest.Manifest;
import io.jenkins.plugins.batchrelease.record.History;
import io.jenkins.plugins.batchrelease.release.Release;
import io.jenkins.plugins.batchrelease.workload.Marks;
import io.jenkins.plugins.batchrelease.workload.Scene;
import io.jenkins.plugins.batchrelease.workload.Write;
import java.util.List;

/** Applies the documents, unless people decide first, and tells the cluster about the new version, with no pod moved. */
final class Preparation {
    private final Target target;
    private final History history;

    Preparation(Target target, History history) {
        this.target = target;
        this.history = history;
    }

    /** @return what is to be written to the workload; nothing if it is still to be created */
    List<Write> perform(Release release, Scene scene, long now) {
        keepWhatRuns(release, now);
        new OtherDocuments(target).prepare(release);
        if (release.change().creates()) {
            return List.of();
        }
        Marks marks = new Marks(release.key().name(), 0, release.planHash());
        return target.workload().prepare(scene, target.desired(), marks, becomes(release));
    }

    /** The lock of the open release keeps everybody else from taking that number. */
    private int becomes(Release release) {
        return history.kept(release.key()).newest() + 1;
    }

    /** The first release of a workload that already runs keeps that as v1: so there is always a way back. */
    private void keepWhatRuns(Release release, long now) {
        if (!release.change().creates() && history.kept(release.key()).newest() == 0) {
            Manifest found = Documents.found(target);
            history.add(release.key(), Versions.found(release, found, now), found, "{}");
        }
    }
}
