// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

public interface BuildableItem extends Item, Queue.Task {
    boolean scheduleBuild(Cause c);

    boolean scheduleBuild(int quietPeriod, Cause c);
}
