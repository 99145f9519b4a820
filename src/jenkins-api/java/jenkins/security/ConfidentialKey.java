// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.security;

public abstract class ConfidentialKey {
    protected ConfidentialKey(String id) {
        throw new UnsupportedOperationException("signatures only");
    }
}
