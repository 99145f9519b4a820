// Signatures of access-modifier-annotation 1.33; compile-only, never packed.
package org.kohsuke.accmod.impl;

public interface Location {
    String getClassName();

    String getMethodName();

    String getMethodDescriptor();

    int getLineNumber();

    String toString();

    ClassLoader getDependencyClassLoader();

    String getProperty(String key);
}
