// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;

public abstract class Property implements Comparable<Property> {
    public final String name;
    public final int visibility;
    public final Model parent;
    public final boolean inline;
    public final boolean merge;

    private Property() {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(Property that) {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract Type getGenericType();

    public abstract Class getType();

    public abstract String getJavadoc();

    public void writeTo(Object object, TreePruner pruner, DataWriter writer) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public abstract Object getValue(Object bean) throws IllegalAccessException, InvocationTargetException;
}
