// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

public interface ModelObject {
    String getDisplayName();
}
