// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.slaves;

import jenkins.agents.IOfflineCause;

public abstract class OfflineCause implements IOfflineCause {
    public long getTimestamp() {
        throw new UnsupportedOperationException("signatures only");
    }
}
