package io.jenkins.plugins.batchrelease.cli;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import io.jenkins.plugins.batchrelease.cluster.Cluster;
import io.jenkins.plugins.batchrelease.cluster.Impersonation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way to a cluster, found as kubectl finds it. The kubeconfig is the caller's own, so {@code exec} plugins in it are
 * run.
 */
final class Connection {
    /** The runner itself tries again for as long as it takes, and a person at a terminal wants an answer. */
    private static final int RETRIES = 2;

    private static final int CONNECT_MILLIS = 10_000;
    /** Requests of one process; the client's own limit of 5 holds back the first ones of a plan. */
    private static final int AT_ONCE = 16;

    private Connection() {}

    static Cluster to(ClusterOptions options) {
        Config config =
                options.kubeconfig().map(file -> fromFile(file, options)).orElseGet(() -> fromSurroundings(options));
        options.context().ifPresent(context -> requireContext(config, context));
        List<Path> files = options.kubeconfig().map(List::of).orElseGet(() -> Config.getKubeconfigFilenames().stream()
                .map(Path::of)
                .toList());
        return to(config, KubeconfigUser.impersonation(config, files));
    }

    static Cluster to(Config config) {
        return to(config, Optional.empty());
    }

    private static Cluster to(Config config, Optional<Impersonation> impersonation) {
        config.setRequestRetryBackoffLimit(RETRIES);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.setMaxConcurrentRequestsPerHost(AT_ONCE);
        config.setUserAgent(Program.NAME + "/" + Program.version());
        try {
            KubernetesClientBuilder client = new KubernetesClientBuilder();
            impersonation.ifPresent(as -> as.applyTo(config, client));
            return new Cluster(client.withConfig(config)
                    .withHttpClientFactory(new OkHttpClientFactory())
                    .build());
        } catch (RuntimeException unusable) {
            // Its words may quote a key.
            throw new CommandFailed("The kubeconfig cannot be used: its server, certificates or keys are not what they"
                    + " should be (" + unusable.getClass().getSimpleName() + "). See whether kubectl can use it.");
        }
    }

    private static Config fromFile(Path file, ClusterOptions options) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailed("--kubeconfig: " + file + " is not there, or cannot be read. Name another file.");
        }
        try {
            return Config.fromKubeconfig(options.context().orElse(null), file.toFile());
        } catch (RuntimeException malformed) {
            // The parser's words may quote a token.
            throw new CommandFailed("--kubeconfig: " + file + " is not a kubeconfig. Name another file.");
        }
    }

    private static Config fromSurroundings(ClusterOptions options) {
        Collection<String> files = Config.getKubeconfigFilenames();
        boolean found = files.stream().anyMatch(file -> Files.isReadable(Path.of(file)));
        boolean inPod = System.getenv("KUBERNETES_SERVICE_HOST") != null;
        boolean named = System.getenv("KUBERNETES_MASTER") != null || System.getProperty("kubernetes.master") != null;
        if (!found && !inPod && !named) {
            throw new CommandFailed("No cluster is known: there is no " + String.join(", ", files)
                    + ", and this is not a pod. Name a kubeconfig with --kubeconfig or in $KUBECONFIG.");
        }
        return Config.autoConfigure(options.context().orElse(null));
    }

    private static void requireContext(Config config, String wanted) {
        boolean there = config.getContexts().stream()
                .anyMatch(context -> context.getName().equals(wanted));
        if (!there) {
            throw new CommandFailed("--context: the kubeconfig has no context \"" + wanted + "\". It has: "
                    + config.getContexts().stream().map(NamedContext::getName).collect(Collectors.joining(", ")) + ".");
        }
    }
}
