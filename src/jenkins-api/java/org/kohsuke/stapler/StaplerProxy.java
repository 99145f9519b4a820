// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

public interface StaplerProxy {
    Object getTarget();
}
