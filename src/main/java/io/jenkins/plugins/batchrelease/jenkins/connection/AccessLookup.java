package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.model.Run;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds out how a build speaks to the cluster it asked for, and whether it may. Every use of a credential is tracked. */
final class AccessLookup {
    private final Run<?, ?> run;

    AccessLookup(Run<?, ?> run) {
        this.run = run;
    }

    /**
     * @throws ConnectionRefused if there is no such cluster or credential, or it is not to be used
     * @throws UseRefused if the job may not
     */
    ClusterUse find(ClusterChoice choice) {
        ClusterUse use = brings(choice) ? brought(choice) : defined(choice);
        return use.requireJob(job());
    }

    /**
     * Whose rules hold. Reads no credential; only if nothing but a kubeconfig says which server it is for, and {@code last}
     * does not know it, that one is read.
     *
     * @param last the server that the last connection found, if there was one
     * @throws ConnectionRefused if there is no such cluster
     * @throws UseRefused if the job may not use it
     */
    Optional<ClusterDefinition> definition(ClusterChoice choice, Supplier<Optional<String>> last) {
        if (!brings(choice)) {
            return ClusterUse.requireJob(Optional.of(definition(choice)), job());
        }
        requireOwnCredentialsAllowed();
        Optional<String> server = choice.server().isEmpty() ? last.get() : Optional.of(choice.server());
        return server.isPresent()
                ? ClusterUse.requireJob(governing(Definitions.lastKnownAt(server.get())), job())
                : find(choice).definition();
    }

    private static boolean brings(ClusterChoice choice) {
        return choice.cluster().isEmpty() && !choice.credentialsId().isEmpty();
    }

    private ClusterUse defined(ClusterChoice choice) {
        ClusterDefinition definition = definition(choice);
        return new ClusterUse(
                Definitions.access(definition, credentials -> Usage.note(run, credentials)), Optional.of(definition));
    }

    private static ClusterDefinition definition(ClusterChoice choice) {
        BatchReleaseConfiguration configuration = BatchReleaseConfiguration.get();
        boolean other = !choice.credentialsId().isEmpty()
                || !choice.server().isEmpty()
                || !choice.caCertificate().isEmpty();
        if (choice.cluster().isEmpty()) {
            return onlyOne(configuration, other);
        }
        if (other) {
            throw new ConnectionRefused(
                    "cluster: '" + choice.cluster() + "' is defined by the administrator, who says with"
                            + " it which credentials and server to use. Leave out credentialsId, server and caCertificate.");
        }
        return configuration
                .find(choice.cluster())
                .orElseThrow(() -> new ConnectionRefused("cluster: there is no cluster '" + choice.cluster()
                        + "'. Defined are: " + configuration.names() + ". An administrator can add one."));
    }

    /** With a single cluster defined, nothing has to be said. */
    private static ClusterDefinition onlyOne(BatchReleaseConfiguration configuration, boolean other) {
        if (other) {
            throw new ConnectionRefused(
                    "credentialsId: it is missing beside server and caCertificate. Name credentials, or"
                            + " say cluster: with one that an administrator defined (" + configuration.names() + ").");
        }
        List<ClusterDefinition> clusters = configuration.getClusters();
        if (clusters.size() != 1) {
            throw new ConnectionRefused("No cluster is named. Say cluster: with one that an administrator defined ("
                    + configuration.names() + "), or credentialsId: with a kubeconfig.");
        }
        return clusters.get(0);
    }

    /** Credentials of the job's own. A server that an administrator has defined keeps its rules. */
    private ClusterUse brought(ClusterChoice choice) {
        requireOwnCredentialsAllowed();
        StandardCredentials found = CredentialsProvider.findCredentialById(
                choice.credentialsId(),
                StandardCredentials.class,
                run,
                URIRequirementBuilder.fromUri(choice.server()).build());
        if (found == null) {
            throw new ConnectionRefused("credentialsId: there are no credentials '" + choice.credentialsId() + "' that "
                    + job() + " may use" + (choice.server().isEmpty() ? "" : " for " + choice.server())
                    + ". Create them, or name others.");
        }
        StandardCredentials credentials = CredentialsProvider.snapshot(found);
        ClusterAccess access = CredentialsReader.read(credentials, choice.server(), choice.caCertificate());
        Usage.note(run, credentials);
        return new ClusterUse(access, governing(Definitions.at(access.server())));
    }

    private static void requireOwnCredentialsAllowed() {
        BatchReleaseConfiguration configuration = BatchReleaseConfiguration.get();
        if (configuration.isDefinedClustersOnly()) {
            throw new UseRefused(
                    "credentialsId: pipelines may not bring credentials of their own. Say cluster: with one that"
                            + " an administrator defined: " + configuration.names() + ".");
        }
    }

    private static Optional<ClusterDefinition> governing(List<ClusterDefinition> there) {
        if (there.size() > 1) {
            throw new UseRefused("credentialsId: that server is defined by the administrator, with different rules as "
                    + there.stream().map(ClusterDefinition::getName).collect(Collectors.joining(", "))
                    + ". Say cluster: with one of them instead.");
        }
        return there.stream().findFirst();
    }

    private String job() {
        return run.getParent().getFullName();
    }
}
