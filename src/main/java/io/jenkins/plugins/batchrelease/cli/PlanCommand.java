package io.jenkins.plugins.batchrelease.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what would happen. */
@Command(
        name = "plan",
        description = {
            "Shows what run would do with the same options: batches, changes, warnings, and what makes it impossible.",
            "With --kind and --replicas it computes batches without a cluster."
        },
        footer = {
            "",
            "For example:",
            "  batch-release plan -n shop -f new.yaml --batches '1, 50%%, 100%%'",
            "  batch-release plan --kind StatefulSet --replicas 10 --batches 3"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Program.class)
final class PlanCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Mixin
    private SourceOptions source;

    @Mixin
    private PolicyOptions policy;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Without a cluster: the kind, for instance StatefulSet.")
    private String kind;

    @Option(names = "--replicas", paramLabel = "N", description = "Without a cluster: how many pods there are.")
    private Integer replicas;

    @Override
    public Integer call() {
        if (kind == null && replicas == null) {
            return OnlinePlan.show(source, policy, cluster, output.screen());
        }
        if (kind == null || replicas == null || policy.batches().isEmpty() || source.areGiven()) {
            throw source.complaint(
                    "Without a cluster, --kind, --replicas and --batches belong together, and name no" + " documents");
        }
        return OfflinePlan.show(
                kind, replicas, policy.mechanism(), policy.batches().get(), source, output.screen());
    }
}
