// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.model;

import hudson.model.Descriptor;

public abstract class IdStrategyDescriptor extends Descriptor<IdStrategy> {}
