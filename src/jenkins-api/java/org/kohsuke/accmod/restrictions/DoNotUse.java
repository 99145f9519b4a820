// Signatures of access-modifier-annotation 1.33; compile-only, never packed.
package org.kohsuke.accmod.restrictions;

import org.kohsuke.accmod.AccessRestriction;
import org.kohsuke.accmod.impl.ErrorListener;
import org.kohsuke.accmod.impl.Location;
import org.kohsuke.accmod.impl.RestrictedElement;

public class DoNotUse extends AccessRestriction {
    public void written(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void usedAsSuperType(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void usedAsInterface(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void instantiated(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void invoked(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void read(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public void error(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean appliesToNested() {
        throw new UnsupportedOperationException("signatures only");
    }
}
