// Signatures of access-modifier-annotation 1.33; compile-only, never packed.
package org.kohsuke.accmod.impl;

public interface RestrictedElement {
    boolean isInTheInspectedModule();

    String toString();
}
