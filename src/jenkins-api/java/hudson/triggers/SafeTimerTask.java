// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.triggers;

import java.io.File;
import java.util.TimerTask;

public abstract class SafeTimerTask extends TimerTask {
    public static SafeTimerTask of(ExceptionRunnable r) {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void run() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract void doRun() throws Exception;

    public static File getLogsRoot() {
        throw new UnsupportedOperationException("signatures only");
    }

    @FunctionalInterface
    public interface ExceptionRunnable {
        void run() throws Exception;
    }
}
