// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.init;

import org.jvnet.hudson.reactor.Milestone;

public enum TermMilestone implements Milestone {
    STARTED,
    COMPLETED;
}
