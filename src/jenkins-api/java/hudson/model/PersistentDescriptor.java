// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import jenkins.model.Loadable;

public interface PersistentDescriptor extends Loadable, Saveable {
    void load();
}
