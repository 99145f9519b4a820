// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.slaves;

import hudson.model.Descriptor;
import hudson.model.Node;

public abstract class NodeDescriptor extends Descriptor<Node> {
    protected NodeDescriptor(Class<? extends Node> clazz) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected NodeDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isInstantiable() {
        throw new UnsupportedOperationException("signatures only");
    }
}
