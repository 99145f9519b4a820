// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.views;

import hudson.model.Descriptor;

public abstract class ListViewColumnDescriptor extends Descriptor<ListViewColumn> {
    public boolean shownByDefault() {
        throw new UnsupportedOperationException("signatures only");
    }
}
