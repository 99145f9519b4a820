// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.util;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.concurrent.ScheduledExecutorService;

public class Timer {
    private Timer() {
        throw new UnsupportedOperationException("signatures only");
    }

    @NonNull
    public static ScheduledExecutorService get() {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void shutdown() {
        throw new UnsupportedOperationException("signatures only");
    }
}
