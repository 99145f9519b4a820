// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.security;

public class HMACConfidentialKey extends ConfidentialKey {
    public HMACConfidentialKey(String id) {
        super(id);
        throw new UnsupportedOperationException("signatures only");
    }

    public String mac(String message) {
        throw new UnsupportedOperationException("signatures only");
    }
}
