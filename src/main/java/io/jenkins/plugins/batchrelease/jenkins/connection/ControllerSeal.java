package io.jenkins.plugins.batchrelease.jenkins.connection;

import io.jenkins.plugins.batchrelease.record.Seal;
import java.util.Optional;
import jenkins.security.HMACConfidentialKey;

/** The seal of this Jenkins: HMAC-SHA256 with a key that lies encrypted in {@code $JENKINS_HOME/secrets} and never leaves it. */
final class ControllerSeal implements Seal {
    static final Seal INSTANCE = new ControllerSeal();

    private static final HMACConfidentialKey KEY =
            new HMACConfidentialKey("io.jenkins.plugins.batchrelease.record-seal");

    private ControllerSeal() {}

    @Override
    public Optional<String> of(String content) {
        return Optional.of(KEY.mac(content));
    }
}
