// Signatures of access-modifier-annotation 1.33; compile-only, never packed.
package org.kohsuke.accmod.impl;

public interface ErrorListener {
    ErrorListener NULL = null;

    void onError(Throwable t, Location loc, String msg);

    void onWarning(Throwable t, Location loc, String msg);
}
