// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.search;

import org.kohsuke.stapler.StaplerProxy;

public class Search implements StaplerProxy {
    public int getMaxSearchSize() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getTarget() {
        throw new UnsupportedOperationException("signatures only");
    }
}
