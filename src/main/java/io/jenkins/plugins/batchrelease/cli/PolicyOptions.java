package io.jenkins.plugins.batchrelease.cli;

import io.jenkins.plugins.batchrelease.manifest.WorkloadSelector;
import io.jenkins.plugins.batchrelease.plan.BatchSpec;
import io.jenkins.plugins.batchrelease.release.Mechanism;
import io.jenkins.plugins.batchrelease.release.Policy;
import io.jenkins.plugins.batchrelease.release.ReleaseOptions;
import io.jenkins.plugins.batchrelease.release.ServiceSwitch;
import io.jenkins.plugins.batchrelease.release.Strategy;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the release is to behave. All of it is part of the plan, and of what an approval is bound to. */
final class PolicyOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "The release's name. By default the workload's.")
    private String name;

    @Option(
            names = "--batches",
            paramLabel = "BATCHES",
            converter = Converters.Batches.class,
            description = "A number of even batches, or cumulative targets: '1, 20%%, 50%%, 100%%'. By default 2.")
    private BatchSpec batches;

    @Option(
            names = "--gate",
            paramLabel = "WHERE",
            converter = Converters.Gates.class,
            description =
                    "Where people decide: after each batch but the last, after all, after the first, once (after the first,"
                            + " then through the rest), or none: then it is confirmed, too. before: before the first batch, besides;"
                            + " 'before,none' for that alone. A release that is paired has one after its first batch in any case.",
            defaultValue = "each")
    private GateChoice gate;

    @Option(
            names = "--service-switch",
            paramLabel = "NAME[@BATCH]",
            converter = Converters.Switch.class,
            description = "A Service whose traffic goes to the new pods alone after that batch. By default the last.")
    private ServiceSwitch serviceSwitch;

    @Option(
            names = "--strategy",
            paramLabel = "WAY",
            description =
                    "How a Deployment is moved: canary (by default), paired or rolling. Leave it out for other kinds.")
    private Strategy strategy;

    @Option(
            names = "--also",
            paramLabel = "KIND/NAME",
            converter = Converters.Selector.class,
            split = ",",
            description =
                    "Another workload of the manifest: it is written whole when the last batch is ready. May be given again.")
    private List<WorkloadSelector> also = List.of();

    @Option(
            names = "--pre-pull",
            description = "Nodes pull the new images before the first batch, where OpenKruise is installed.")
    private boolean prePull;

    @Option(
            names = "--on-failure",
            paramLabel = "POLICY",
            description = "hold, or rollback, when a batch cannot become ready.",
            defaultValue = "hold")
    private Policy onFailure;

    @Option(
            names = "--progress-deadline",
            paramLabel = "DURATION",
            converter = Converters.Duration.class,
            description = "How long a batch may take: 90s, 10m, 1h.",
            defaultValue = "10m")
    private long progressDeadline;

    @Option(
            names = "--history-limit",
            paramLabel = "N",
            converter = Converters.Number.class,
            description = "How many versions are kept.",
            defaultValue = "" + ReleaseOptions.DEFAULT_HISTORY_LIMIT)
    private Integer historyLimit;

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    Optional<BatchSpec> batches() {
        return Optional.ofNullable(batches);
    }

    int historyLimit() {
        return historyLimit;
    }

    ReleaseOptions options() {
        return ReleaseOptions.defaults().with(draft -> draft.gates(gate.rule())
                .gateBefore(gate.before())
                .onFailure(onFailure)
                .serviceSwitch(Optional.ofNullable(serviceSwitch))
                .prePull(prePull)
                .also(also)
                .progressDeadlineMillis(progressDeadline)
                .historyLimit(historyLimit)
                .mechanism(mechanism()));
    }

    Mechanism mechanism() {
        return new Mechanism(Optional.ofNullable(strategy), Optional.empty());
    }
}
