package io.jenkins.plugins.batchrelease.jenkins.step;

import hudson.AbortException;
import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused;
import io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused;
import io.jenkins.plugins.batchrelease.jenkins.policy.PolicyRefused;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.run.ProgramFault;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import io.jenkins.plugins.batchrelease.service.report.PlainText;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** How a failure reaches the pipeline: what was written for people as a message alone, a bug with its stack. */
public final class StepFailures {
    private StepFailures() {}

    public static Throwable forPipeline(Throwable failure) {
        Throwable real = unwrap(failure);
        return real instanceof ConnectionRefused
                        || real instanceof UseRefused
                        || real instanceof PolicyRefused
                        || real instanceof ClusterException
                        || real instanceof RecordDamaged
                        || real instanceof ProgramFault
                        || real instanceof RequestRefused
                        || real instanceof PlanRefused
                        || real instanceof Occupied
                        || real instanceof NotFound
                        || real instanceof Rest.Elsewhere
                        || real instanceof IllegalArgumentException
                ? new AbortException(readable(real.getMessage()))
                : real;
    }

    /** Problems of a plan have lines of their own; nothing else that others wrote gets through. */
    private static String readable(String message) {
        return String.join("\n", PlainText.lines(String.valueOf(message)));
    }

    /** Whether the API server is away, which ends no release: the same may go well later. */
    static boolean isTransient(Throwable failure) {
        return unwrap(failure) instanceof ClusterException cluster && cluster.isTransient();
    }

    public static Throwable unwrap(Throwable failure) {
        Throwable real = failure;
        while ((real instanceof CompletionException || real instanceof ExecutionException) && real.getCause() != null) {
            real = real.getCause();
        }
        return real;
    }
}
