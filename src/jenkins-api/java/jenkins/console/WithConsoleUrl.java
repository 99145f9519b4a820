// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.console;

import edu.umd.cs.findbugs.annotations.CheckForNull;

public interface WithConsoleUrl {
    @CheckForNull
    String getConsoleUrl();
}
