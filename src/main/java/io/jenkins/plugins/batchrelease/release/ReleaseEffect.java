package io.jenkins.plugins.batchrelease.release;

/** Something the runner has to do. Every effect may be performed twice: the second time changes nothing. */
public sealed interface ReleaseEffect {
    /** Apply the documents and tell the cluster about the new version, with no pod moved. */
    record Prepare() implements ReleaseEffect {}

    /** Move pods until batch {@code batch} reaches its target. */
    record MoveTo(int batch) implements ReleaseEffect {}

    /** Let traffic follow batch {@code batch}. */
    record Route(int batch) implements ReleaseEffect {}

    /** Stop pods from moving on, where the kind of workload can. */
    record Halt() implements ReleaseEffect {}

    /** Restore traffic, documents and workload. */
    record GoBack() implements ReleaseEffect {}

    /** Write the version, restore the workload's own settings, prune the history. */
    record Conclude() implements ReleaseEffect {}
}
