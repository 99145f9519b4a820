// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

public interface DescriptorByNameOwner extends ModelObject {
    default Descriptor getDescriptorByName(String id) {
        throw new UnsupportedOperationException("signatures only");
    }
}
