package io.jenkins.plugins.batchrelease.jenkins.page;

import io.jenkins.plugins.batchrelease.cluster.ClusterException;
import io.jenkins.plugins.batchrelease.jenkins.connection.ConnectionRefused;
import io.jenkins.plugins.batchrelease.jenkins.connection.UseRefused;
import io.jenkins.plugins.batchrelease.jenkins.policy.PolicyRefused;
import io.jenkins.plugins.batchrelease.manifest.InvalidName;
import io.jenkins.plugins.batchrelease.record.RecordDamaged;
import io.jenkins.plugins.batchrelease.release.RequestRefused;
import io.jenkins.plugins.batchrelease.service.NotFound;
import io.jenkins.plugins.batchrelease.service.PlanRefused;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** From what went wrong to the status that callers of REST know. Exceptions whose words are for people keep them. */
final class Failures {
    private static final Logger LOGGER = Logger.getLogger(Failures.class.getName());

    private Failures() {}

    static JsonAnswer answer(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof BadParameter bad) {
            return JsonAnswer.bad(bad);
        } else if (failure instanceof InvalidName name) {
            return JsonAnswer.bad(new BadParameter(name.field(), name.getMessage()));
        } else if (failure instanceof PolicyRefused || failure instanceof UseRefused) {
            return JsonAnswer.refused(403, failure.getMessage());
        } else if (failure instanceof NotFound || failure instanceof ConnectionRefused) {
            return JsonAnswer.refused(404, failure.getMessage());
        } else if (failure instanceof RequestRefused
                || failure instanceof PlanRefused
                || failure instanceof RecordDamaged) {
            return JsonAnswer.refused(409, failure.getMessage());
        } else if (failure instanceof ClusterException cluster && !cluster.isTransient()) {
            return JsonAnswer.refused(502, cluster.getMessage());
        } else if (!(failure instanceof ClusterException || failure instanceof TimeoutException)) {
            LOGGER.log(Level.WARNING, "A decision on a release page failed", failure);
        }
        return JsonAnswer.refused(503, Messages.PageDecisions_away());
    }

    private static Throwable unwrap(Throwable thrown) {
        boolean wrapper = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wrapper && thrown.getCause() != null ? unwrap(thrown.getCause()) : thrown;
    }
}
