package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.record.ClusterSeal;
import io.jenkins.plugins.batchrelease.record.Seal;
import jenkins.security.HMACConfidentialKey;

/** The seal of this Jenkins: HMAC-SHA256 with a key that lies encrypted in {@code $JENKINS_HOME/secrets} and never leaves it. */
final class ControllerSeal {
    private static final HMACConfidentialKey KEY =
            new HMACConfidentialKey("io.jenkins.plugins.batchrelease.record-seal");

    private ControllerSeal() {}

    /** The one for a cluster, known by what an administrator, or the job's credentials, say of it. */
    static Seal of(ClusterUse use) {
        return new ClusterSeal(KEY::mac, use.marks());
    }
}
