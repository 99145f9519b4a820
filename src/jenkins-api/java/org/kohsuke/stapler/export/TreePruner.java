// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

public abstract class TreePruner {
    public static final TreePruner DEFAULT = null;

    public abstract TreePruner accept(Object node, Property prop);

    public static class ByDepth extends TreePruner {
        public ByDepth(int n) {
            throw new UnsupportedOperationException("signatures only");
        }

        public TreePruner accept(Object node, Property prop) {
            throw new UnsupportedOperationException("signatures only");
        }
    }
}
