// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson;

import hudson.model.Describable;

public class ExtensionComponent<T> implements Comparable<ExtensionComponent<T>> {
    public ExtensionComponent(T instance, double ordinal) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExtensionComponent(T instance, Extension annotation) {
        throw new UnsupportedOperationException("signatures only");
    }

    public ExtensionComponent(T instance) {
        throw new UnsupportedOperationException("signatures only");
    }

    public double ordinal() {
        throw new UnsupportedOperationException("signatures only");
    }

    public T getInstance() {
        throw new UnsupportedOperationException("signatures only");
    }

    public boolean isDescriptorOf(Class<? extends Describable> c) {
        throw new UnsupportedOperationException("signatures only");
    }

    public int compareTo(ExtensionComponent<T> that) {
        throw new UnsupportedOperationException("signatures only");
    }
}
