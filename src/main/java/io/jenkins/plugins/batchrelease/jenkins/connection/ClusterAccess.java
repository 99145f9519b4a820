package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.plan.PlanHash;
import java.util.Optional;

/**
 * All that is needed to speak to an API server. Lives in memory only.
 *
 * @param server its address
 * @param caData certificates to trust, PEM in base64; empty for those that Java trusts
 * @param skipTlsVerify whether any certificate is taken, because an administrator said so
 * @param login who we are there
 * @param namespace where releases live if nothing else is said
 */
record ClusterAccess(String server, String caData, boolean skipTlsVerify, Login login, Optional<String> namespace) {
    /** Equal for equal connections; tells nothing of what it was made of. */
    String identity() {
        return PlanHash.of(server, caData, Boolean.toString(skipTlsVerify), login.identity());
    }

    /** @param other empty for the one it has */
    ClusterAccess withNamespace(String other) {
        return other.isEmpty() ? this : new ClusterAccess(server, caData, skipTlsVerify, login, Optional.of(other));
    }

    ClusterAccess skippingTlsVerify(boolean skip) {
        return new ClusterAccess(server, caData, skip, login, namespace);
    }

    /** Records print their parts; these are not for printing. */
    @Override
    public String toString() {
        return "access to " + server;
    }
}
