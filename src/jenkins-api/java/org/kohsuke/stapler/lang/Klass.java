// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.lang;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.net.URL;
import java.util.List;
import org.kohsuke.stapler.Function;

public final class Klass<C> {
    public final C clazz;

    private Klass() {
        throw new UnsupportedOperationException("signatures only");
    }

    public URL getResource(String resourceName) {
        throw new UnsupportedOperationException("signatures only");
    }

    public Iterable<Klass<?>> getAncestors() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Klass<?> getSuperClass() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Class toJavaClass() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public List<Function> getFunctions() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isArray() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getArrayElement(Object o, int index) throws IndexOutOfBoundsException {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isMap() {
        throw new UnsupportedOperationException("signatures only");
    }

    public Object getMapElement(Object o, String key) {
        throw new UnsupportedOperationException("signatures only");
    }

    public static Klass<Class> java(Class c) {
        throw new UnsupportedOperationException("signatures only");
    }
}
