// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler;

import java.util.Collection;

public interface StaplerOverridable {
    Collection<?> getOverrides();
}
