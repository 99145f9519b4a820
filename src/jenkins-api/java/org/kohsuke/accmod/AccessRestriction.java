// Signatures of access-modifier-annotation 1.33; compile-only, never packed.
package org.kohsuke.accmod;

import org.kohsuke.accmod.impl.ErrorListener;
import org.kohsuke.accmod.impl.Location;
import org.kohsuke.accmod.impl.RestrictedElement;

public abstract class AccessRestriction {
    public static final AccessRestriction NONE = null;

    public abstract void usedAsSuperType(Location loc, RestrictedElement target, ErrorListener errorListener);

    public abstract void usedAsInterface(Location loc, RestrictedElement target, ErrorListener errorListener);

    public abstract void instantiated(Location loc, RestrictedElement target, ErrorListener errorListener);

    public abstract void invoked(Location loc, RestrictedElement target, ErrorListener errorListener);

    public abstract void read(Location loc, RestrictedElement target, ErrorListener errorListener);

    public abstract void written(Location loc, RestrictedElement target, ErrorListener errorListener);

    public boolean appliesToNested() {
        throw new UnsupportedOperationException("signatures only");
    }
}
