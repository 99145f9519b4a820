package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import io.jenkins.plugins.batchrelease.cluster.Cluster;

/** Opens connections. */
final class Clients {
    /** The runner itself tries again for as long as it takes; a step that plans wants an answer. */
    private static final int RETRIES = 2;

    private static final int CONNECT_MILLIS = 10_000;
    /** The client's own limit of 5 requests at a time would hold back the first ones of many releases. */
    private static final int AT_ONCE = 16;

    private Clients() {}

    static Cluster open(ClusterAccess access, String version) {
        // The client finds its parts through the context class loader, which on a thread of Jenkins is Jenkins' own.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Clients.class.getClassLoader());
        try {
            KubernetesClient client = new KubernetesClientBuilder()
                    .withConfig(config(access, version))
                    .withHttpClientFactory(new OkHttpClientFactory())
                    .build();
            return new Cluster(client);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Nothing comes from the controller's environment, its files, or the pod it may run in. */
    static Config config(ClusterAccess access, String version) {
        return new ConfigBuilder(Config.empty())
                .withMasterUrl(access.server())
                .withCaCertData(orNull(access.caData()))
                .withOauthToken(orNull(access.token()))
                .withClientCertData(orNull(access.certificateData()))
                .withClientKeyData(orNull(access.keyData()))
                .withNamespace(access.namespace().orElse(null))
                .withTrustCerts(false)
                .withDisableHostnameVerification(false)
                .withRequestRetryBackoffLimit(RETRIES)
                .withConnectionTimeout(CONNECT_MILLIS)
                .withMaxConcurrentRequestsPerHost(AT_ONCE)
                // The server takes its first word as field manager of what is created.
                .withUserAgent(Cluster.FIELD_MANAGER + "/" + version)
                .build();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
