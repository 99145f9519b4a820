// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

public interface StatusIcon {
    String getImageOf(String size);

    String getDescription();
}
