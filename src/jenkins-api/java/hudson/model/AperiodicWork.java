// Signatures of jenkins-core 2.516; compile-only, never packed.
package hudson.model;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.triggers.SafeTimerTask;
import java.util.logging.Logger;

public abstract class AperiodicWork extends SafeTimerTask implements ExtensionPoint {
    protected final Logger logger = null;

    public abstract long getRecurrencePeriod();

    public abstract AperiodicWork getNewInstance();

    public long getInitialDelay() {
        throw new UnsupportedOperationException("signatures only");
    }

    public final void doRun() throws Exception {
        throw new UnsupportedOperationException("signatures only");
    }

    public static void init() {
        throw new UnsupportedOperationException("signatures only");
    }

    protected abstract void doAperiodicRun();

    public static ExtensionList<AperiodicWork> all() {
        throw new UnsupportedOperationException("signatures only");
    }
}
