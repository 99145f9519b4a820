// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.widgets;

import edu.umd.cs.findbugs.annotations.CheckForNull;

public abstract class Widget {
    public String getUrlName() {
        throw new UnsupportedOperationException("signatures only");
    }

    @CheckForNull
    protected String getOwnerUrl() {
        throw new UnsupportedOperationException("signatures only");
    }

    public String getUrl() {
        throw new UnsupportedOperationException("signatures only");
    }
}
