// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

public interface Describable<T extends Describable<T>> {
    default Descriptor<T> getDescriptor() {
        throw new UnsupportedOperationException("signatures only");
    }
}
