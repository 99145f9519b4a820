package io.jenkins.plugins.batchrelease.jenkins.connection;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import io.jenkins.plugins.batchrelease.jenkins.config.BatchReleaseConfiguration;
import io.jenkins.plugins.batchrelease.jenkins.config.ClusterDefinition;
import io.jenkins.plugins.batchrelease.jenkins.config.ServerAddress;
import io.jenkins.plugins.batchrelease.jenkins.config.TopCredentials;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The ways to the clusters that an administrator defined. Their credentials are those of the top level, and no job's. */
final class Definitions {
    private static final Logger LOGGER = Logger.getLogger(Definitions.class.getName());

    /** By definition; one that is saved anew is another. */
    private static final KnownServers<ClusterDefinition> SERVERS = new KnownServers<>();

    private Definitions() {}

    /**
     * @param used is told of the credentials, if some are used
     * @throws ConnectionRefused if the definition cannot be used
     */
    static ClusterAccess access(ClusterDefinition definition, Consumer<StandardCredentials> used) {
        if (definition.isInCluster()) {
            return new ServiceAccount().access().withNamespace(definition.getNamespace());
        }
        StandardCredentials found = TopCredentials.find(definition.getCredentialsId(), definition.getServer())
                .orElseThrow(() -> new ConnectionRefused("cluster: the credentials '" + definition.getCredentialsId()
                        + "' of cluster '" + definition.getName() + "' are not there, or belong to a domain of other"
                        + " servers. An administrator has to create them at the top level."));
        StandardCredentials credentials = CredentialsProvider.snapshot(found);
        used.accept(credentials);
        ClusterAccess access = CredentialsReader.read(
                        credentials, definition.getServer(), definition.getCaCertificate())
                .skippingTlsVerify(definition.isSkipTlsVerify())
                .withNamespace(definition.getNamespace());
        SERVERS.note(definition, access.server());
        return access;
    }

    /** Those whose server it is, however they name it. Reads their credentials where only those name it. */
    static List<ClusterDefinition> at(String server) {
        return among(server, Definitions::addresses);
    }

    /** The same by what was read last, as far as anything was. */
    static List<ClusterDefinition> lastKnownAt(String server) {
        return among(server, definition -> SERVERS.of(definition).map(List::of).orElseGet(() -> addresses(definition)));
    }

    private static List<ClusterDefinition> among(String server, Function<ClusterDefinition, List<String>> addresses) {
        return BatchReleaseConfiguration.get().getClusters().stream()
                .filter(definition ->
                        addresses.apply(definition).stream().anyMatch(address -> ServerAddress.same(server, address)))
                .toList();
    }

    private static List<String> addresses(ClusterDefinition definition) {
        if (definition.isInCluster()) {
            return new ServiceAccount().addresses();
        }
        if (!definition.getServer().isEmpty()) {
            return List.of(definition.getServer());
        }
        try {
            return List.of(access(definition, unused -> {}).server());
        } catch (ConnectionRefused unusable) {
            LOGGER.log(
                    Level.FINE, unusable, () -> "Cluster " + definition.getName() + " has no server to compare with");
            return List.of();
        }
    }
}
