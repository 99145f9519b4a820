// Signatures of stapler 1994.vd86361073b_15; compile-only, never packed.
package org.kohsuke.stapler.export;

import java.io.IOException;
import java.util.List;

public class Model<T> {
    public final Class<T> type;
    public final Model<? super T> superModel;

    private Model() {
        throw new UnsupportedOperationException("signatures only");
    }

    public List<Property> getProperties() {
        throw new UnsupportedOperationException("signatures only");
    }

    public void writeTo(T object, DataWriter writer) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }

    public void writeTo(T object, TreePruner pruner, DataWriter writer) throws IOException {
        throw new UnsupportedOperationException("signatures only");
    }
}
