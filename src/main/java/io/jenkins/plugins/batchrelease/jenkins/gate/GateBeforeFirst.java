package io.jenkins.plugins.batchrelease.jenkins.gate;

import hudson.Extension;
import io.jenkins.plugins.batchrelease.jenkins.connection.Workers;
import io.jenkins.plugins.batchrelease.jenkins.step.ClusterStep;
import io.jenkins.plugins.batchrelease.jenkins.step.FirstGate;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** The gate before the first batch as {@code batchReleaseNext()} opens it: that of a {@code batchReleaseGate()} that says nothing. */
@Extension
public final class GateBeforeFirst implements FirstGate {
    @Override
    public Asking ask(ClusterStep step, StepContext context, boolean resumed) {
        End end = new End();
        Gatekeeper keeper = new Gatekeeper(
                BatchReleaseGateStep.ofReleaseOf(step), new PromptContext(context, end), Clock.systemUTC());
        Workers.steps().execute(() -> keeper.open(resumed));
        return new Asked(keeper, end.decided);
    }

    private record Asked(Gatekeeper keeper, CompletableFuture<Object> decided) implements Asking {
        @Override
        public void stop(Throwable cause) {
            keeper.stop(cause);
        }

        @Override
        public String status() {
            return keeper.status();
        }
    }

    /** The end of the gate, which is not that of its step. */
    private static final class End implements PromptContext.Owner {
        private final CompletableFuture<Object> decided = new CompletableFuture<>();

        @Override
        public void proceeded(Object value) {
            decided.complete(value);
        }

        @Override
        public void stopped(Throwable cause) {
            decided.completeExceptionally(cause);
        }
    }
}
