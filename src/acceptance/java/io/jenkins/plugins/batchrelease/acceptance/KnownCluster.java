package io.jenkins.plugins.batchrelease.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * The cluster as an administrator defines it: open to one namespace, with a policy. Gone when it is closed. It is part of
 * the system's configuration, so a scenario with one is skipped where that may not be touched.
 */
final class KnownCluster implements AutoCloseable {
    private static final String IMPORTS =
            """
            import com.cloudbees.plugins.credentials.*
            import com.cloudbees.plugins.credentials.domains.Domain
            import io.jenkins.plugins.batchrelease.jenkins.config.*
            import org.jenkinsci.plugins.plaincredentials.impl.FileCredentialsImpl
            def configuration = BatchReleaseConfiguration.get()
            def store = SystemCredentialsProvider.getInstance().getStore()
            def name = '%s'
            """;

    private final JenkinsUnderTest jenkins;
    private final String name = "acceptance-" + UUID.randomUUID().toString().substring(0, 8);

    private KnownCluster(JenkinsUnderTest jenkins) {
        this.jenkins = jenkins;
    }

    /** @param policy Groovy that sets fields of {@code policy}; empty for no policy */
    static KnownCluster define(JenkinsUnderTest jenkins, String kubeconfig, Namespace open, String policy) {
        Settings.requireSystem();
        KnownCluster cluster = new KnownCluster(jenkins);
        String encoded = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        cluster.run(
                """
                def secret = SecretBytes.fromBytes('%s'.decodeBase64())
                store.addCredentials(Domain.global(),
                    new FileCredentialsImpl(CredentialsScope.SYSTEM, name, '', 'kubeconfig', secret))
                def cluster = new ClusterDefinition(name)
                cluster.credentialsId = name
                cluster.namespaces = ['%s']
                configuration.clusters = configuration.clusters + cluster
                """
                        .formatted(encoded, open.name()));
        if (!policy.isEmpty()) {
            cluster.policy(policy);
        }
        return cluster;
    }

    String name() {
        return name;
    }

    /** What its policy is from now on. */
    void policy(String policy) {
        run(
                """
                def changed = configuration.clusters.find { it.name == name }
                def policy = new ClusterPolicy()
                %s
                changed.policy = policy
                configuration.clusters = configuration.clusters.toList()
                """
                        .formatted(policy));
    }

    /** The first arguments of a step that works there. */
    String arguments(Namespace namespace) {
        return "cluster: '%s', namespace: '%s'".formatted(name, namespace.name());
    }

    /** A release of a manifest, in batches of 1 and then all pods unless {@code more} says otherwise. */
    String release(Namespace namespace, String manifest, String more, String body) {
        return """
                batchRelease(%s, manifestText: '''%s''', %s) {
                %s
                }
                """
                .formatted(arguments(namespace), manifest, more, body.indent(4).stripTrailing());
    }

    private void run(String groovy) {
        String answer = jenkins.script(IMPORTS.formatted(name) + groovy + "\nprint 'done'");
        if (!answer.strip().endsWith("done")) {
            throw new IllegalStateException(answer);
        }
    }

    @Override
    public void close() {
        run(
                """
                configuration.clusters = configuration.clusters.findAll { it.name != name }
                store.getCredentials(Domain.global()).findAll { it.id == name }.each {
                    store.removeCredentials(Domain.global(), it)
                }
                """);
    }
}
