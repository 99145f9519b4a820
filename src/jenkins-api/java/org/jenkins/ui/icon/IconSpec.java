// Signatures of jenkins-core 2.516; compile-only, never packed.
package org.jenkins.ui.icon;

public interface IconSpec {
    String getIconClassName();
}
