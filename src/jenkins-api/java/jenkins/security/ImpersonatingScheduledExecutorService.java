// Signatures of jenkins-core 2.516; compile-only, never packed.
package jenkins.security;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import jenkins.util.InterceptingScheduledExecutorService;
import org.springframework.security.core.Authentication;

public final class ImpersonatingScheduledExecutorService extends InterceptingScheduledExecutorService {
    public ImpersonatingScheduledExecutorService(ScheduledExecutorService base, Authentication authentication) {
        super(null);
        throw new UnsupportedOperationException("signatures only");
    }

    protected Runnable wrap(Runnable r) {
        throw new UnsupportedOperationException("signatures only");
    }

    protected <V> Callable<V> wrap(Callable<V> r) {
        throw new UnsupportedOperationException("signatures only");
    }
}
