// Signatures of access-modifier-annotation 1.33; compile-only, never packed.
package org.kohsuke.accmod.restrictions;

import org.kohsuke.accmod.impl.ErrorListener;
import org.kohsuke.accmod.impl.Location;
import org.kohsuke.accmod.impl.RestrictedElement;

public class Beta extends DoNotUse {
    public void error(Location loc, RestrictedElement target, ErrorListener errorListener) {
        throw new UnsupportedOperationException("signatures only");
    }
}
