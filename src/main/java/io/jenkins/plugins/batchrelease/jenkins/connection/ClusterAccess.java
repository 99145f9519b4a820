package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.Optional;

/**
 * All that is needed to speak to an API server. Lives in memory only.
 *
 * @param server its address
 * @param caData certificates to trust, PEM in base64; empty for those that Java trusts
 * @param token bearer token; empty if a certificate is shown instead
 * @param certificateData client certificate, PEM in base64; empty if there is none
 * @param keyData its key, PEM in base64
 * @param namespace where releases live if nothing else is said
 */
record ClusterAccess(
        String server,
        String caData,
        String token,
        String certificateData,
        String keyData,
        Optional<String> namespace) {
    /** Equal for equal connections; tells nothing of what it was made of. */
    String identity() {
        return PlanHash.of(server, caData, token, certificateData, keyData);
    }

    ClusterAccess withNamespace(String other) {
        return other.isEmpty()
                ? this
                : new ClusterAccess(server, caData, token, certificateData, keyData, Optional.of(other));
    }

    /** Records print their parts; these are not for printing. */
    @Override
    public String toString() {
        return "access to " + server;
    }
}
