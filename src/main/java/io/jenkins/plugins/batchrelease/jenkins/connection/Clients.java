package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.jenkins.plugins.batchrelease.cluster.Cluster;

/** Opens connections. */
final class Clients {
    /** The runner itself tries again for as long as it takes; a step that plans wants an answer. */
    private static final int RETRIES = 2;

    private static final int CONNECT_MILLIS = 10_000;
    private static final int PROBE_MILLIS = 5_000;
    /** The client's own limit of 5 requests at a time would hold back the first ones of many releases. */
    private static final int AT_ONCE = 16;

    private Clients() {}

    /** For releases. */
    static Cluster open(ClusterAccess access, String version) {
        return new Cluster(client(config(access, version), access.login()));
    }

    /** For a test that somebody waits for: says soon that nobody answers. */
    static Cluster probe(ClusterAccess access, String version) {
        return new Cluster(client(
                new ConfigBuilder(config(access, version))
                        .withRequestRetryBackoffLimit(0)
                        .withConnectionTimeout(PROBE_MILLIS)
                        .withRequestTimeout(PROBE_MILLIS)
                        .build(),
                access.login()));
    }

    private static KubernetesClient client(Config config, Login login) {
        // The client finds its parts through the context class loader, which on a thread of Jenkins is Jenkins' own.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Clients.class.getClassLoader());
        try {
            KubernetesClientBuilder client = new KubernetesClientBuilder();
            login.as().ifPresent(as -> as.applyTo(config, client));
            return client.withConfig(config)
                    .withHttpClientFactory(new StraightHttp())
                    .build();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Nothing comes from the controller's environment, its files, or the pod it may run in, unless {@code access} says so. */
    static Config config(ClusterAccess access, String version) {
        Login login = access.login();
        ConfigBuilder config = new ConfigBuilder(Config.empty())
                .withMasterUrl(access.server())
                .withCaCertData(orNull(access.caData()))
                .withOauthToken(orNull(login.token()))
                .withUsername(orNull(login.username()))
                .withPassword(orNull(login.password()))
                .withClientCertData(orNull(login.certificateData()))
                .withClientKeyData(orNull(login.keyData()))
                .withNamespace(access.namespace().orElse(null))
                .withTrustCerts(access.skipTlsVerify())
                .withDisableHostnameVerification(access.skipTlsVerify())
                .withRequestRetryBackoffLimit(RETRIES)
                .withConnectionTimeout(CONNECT_MILLIS)
                .withMaxConcurrentRequestsPerHost(AT_ONCE)
                // The server takes its first word as field manager of what is created.
                .withUserAgent(Cluster.FIELD_MANAGER + "/" + version);
        if (!login.keyData().isEmpty()) {
            config.withClientKeyAlgo(ClientKey.algorithm(login.keyData()));
        }
        login.tokenFile().ifPresent(file -> config.withOauthTokenProvider(new TokenFile(file)));
        return config.build();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
