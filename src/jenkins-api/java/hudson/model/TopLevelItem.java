// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.ExtensionPoint;

public interface TopLevelItem extends Item, ExtensionPoint, Describable<TopLevelItem> {
    TopLevelItemDescriptor getDescriptor();
}
