// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.util;

import hudson.model.TaskListener;

@Deprecated
public abstract class AbstractTaskListener implements TaskListener {}
